using System.Collections.Immutable;
using System.Text;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>Finds the home and partners of a world by the codes and names of other data sets.</summary>
internal sealed class CountryNames
{
    /// <summary>Stands for the home among indices of partners.</summary>
    public const int Home = -1;

    // The program runs without the culture data that would take letters apart.
    private const string Accented = "àáâãäåāăąçćčđèéêëēęěğìíîïīıİłñńňòóôõöøōřšśşșţțùúûüūůýÿžźż";
    private const string Plain = "aaaaaaaaacccdeeeeeeegiiiiiiilnnnooooooorssssttuuuuuuyyzzz";

    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, string> _others;

    // Tables of millions of rows name the same few hundred countries.
    private readonly Dictionary<string, int?> _found = new(StringComparer.Ordinal);

    public CountryNames(LoadedWorld world, ImmutableDictionary<string, string> others)
    {
        _others = others;
        _known[Bare(world.Home.Id.Code)] = Home;
        _known[Bare(world.Home.Name)] = Home;
        for (var i = 0; i < world.Profiles.Length; i++)
        {
            _known.TryAdd(Bare(world.Profiles[i].Id.Code), i);
            _known.TryAdd(Bare(world.Profiles[i].Name), i);
        }
    }

    /// <summary>The partner's index, or <see cref="Home"/>; null for countries that the world lacks.</summary>
    public int? Find(string text)
    {
        if (!_found.TryGetValue(text, out var found))
        {
            _found[text] = found = Look(text);
        }

        return found;
    }

    /// <summary>A name in small letters, without accents, spaces and signs: <c>Côte d'Ivoire</c> and <c>COTE DIVOIRE</c> are one.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var letter in text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant))
        {
            bare.Append(Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place ? Plain[place] : letter);
        }

        return bare.ToString();
    }

    private int? Look(string text)
    {
        var bare = Bare(text);
        return _known.TryGetValue(bare, out var found) || (_others.TryGetValue(bare, out var code) && _known.TryGetValue(Bare(code), out found)) ? found : null;
    }
}
