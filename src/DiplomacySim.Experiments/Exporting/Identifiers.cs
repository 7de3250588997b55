using System.Text;

namespace DiplomacySim.Experiments.Exporting;

/// <summary>Names as identifiers of Python: letters, digits and underscores, each once.</summary>
/// <param name="reserved">Names that are taken.</param>
internal sealed class Identifiers(params string[] reserved)
{
    private readonly HashSet<string> _taken = [.. reserved];

    /// <summary>The identifier of a name: other characters become underscores, as in expressions; one that is taken gets <c>_2</c> and so on.</summary>
    public string Of(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            text.Append(char.IsLetterOrDigit(letter) ? letter : '_');
        }

        if (text.Length == 0 || char.IsDigit(text[0]))
        {
            text.Insert(0, '_');
        }

        var wanted = text.ToString();
        var found = wanted;
        for (var number = 2; !_taken.Add(found); number++)
        {
            found = $"{wanted}_{number}";
        }

        return found;
    }
}
