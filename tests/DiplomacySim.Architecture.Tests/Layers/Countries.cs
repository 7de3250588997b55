using System.Text.RegularExpressions;

namespace DiplomacySim.Architecture.Tests.Layers;

/// <summary>The codes and names of the countries in the worlds of this repository.</summary>
internal sealed class Countries
{
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal) { "VNM", "FRA" };
    private readonly Regex _names;

    private Countries(IEnumerable<string> files)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { "Viet Nam", "Vietnam", "viet-nam", "Hanoi", "France" };
        foreach (var file in files)
        {
            var header = Repository.Lines(file).First().Text.Split(',');
            var code = Array.IndexOf(header, "iso3");
            var name = Array.IndexOf(header, "name");
            foreach (var cells in Repository.Lines(file).Skip(1).Select(line => line.Text.Split(',')))
            {
                if (cells.Length > Math.Max(code, name))
                {
                    _codes.Add(cells[code]);
                    names.Add(cells[name].Trim('"'));
                }
            }
        }

        var choice = string.Join('|', names.Where(name => name.Length > 0).Order(StringComparer.Ordinal).Select(Regex.Escape));
        _names = new Regex($@"\b({choice})\b", RegexOptions.CultureInvariant);
    }

    public static Countries Read() => new(Repository.FilesIn("scenarios/worlds", "/partners.csv"));

    /// <summary>Whether a text is a country's code, or has a country's name among its words.</summary>
    /// <remarks>A code inside a longer text is an example of how codes look, and is allowed.</remarks>
    public bool AreNamedIn(string text) => _codes.Contains(text.Trim()) || _names.IsMatch(text);
}
