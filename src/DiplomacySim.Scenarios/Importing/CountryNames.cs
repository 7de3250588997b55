using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>Finds the home and partners of a world by the codes and names of other data sets.</summary>
internal sealed class CountryNames
{
    /// <summary>Stands for the home among indices of partners.</summary>
    public const int Home = -1;

    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly ImmutableDictionary<string, string> _others;

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
        var bare = Bare(text);
        return _known.TryGetValue(bare, out var found) || (_others.TryGetValue(bare, out var code) && _known.TryGetValue(Bare(code), out found)) ? found : null;
    }

    /// <summary>A name in small letters, without accents, spaces and signs: <c>Viet Nam</c> and <c>Vietnam</c> are one.</summary>
    public static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                bare.Append(char.ToLowerInvariant(letter));
            }
        }

        return bare.ToString();
    }
}
