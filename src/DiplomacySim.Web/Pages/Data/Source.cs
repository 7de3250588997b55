using System.Text.RegularExpressions;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Data;

/// <summary>Writes where a fact comes from: addresses become links.</summary>
internal static partial class Source
{
    private const int MostShown = 60;

    public static Html Write(string source)
    {
        var parts = new List<Html>();
        var at = 0;
        foreach (Match match in Address().Matches(source))
        {
            parts.Add(Words(source[at..match.Index]));
            parts.Add(Html.Of($"<a href=\"{match.Value}\" rel=\"noreferrer\">{Shown(match.Value)}</a>"));
            at = match.Index + match.Length;
        }

        parts.Add(Words(source[at..]));
        return Html.Join(parts);
    }

    // Rows list their sources without spaces; lines break at them.
    private static Html Words(string text) => Html.Text(CommaWithoutSpace().Replace(text, ", "));

    private static string Shown(string address)
    {
        var bare = address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..].TrimEnd('/');
        return bare.Length <= MostShown ? bare : bare[..MostShown] + "…";
    }

    [GeneratedRegex(@",(?=[^\s\d]|$)")]
    private static partial Regex CommaWithoutSpace();

    [GeneratedRegex(@"https?://[^\s,)]+")]
    private static partial Regex Address();
}
