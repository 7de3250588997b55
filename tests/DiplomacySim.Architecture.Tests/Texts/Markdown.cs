using System.Text;
using System.Text.RegularExpressions;

namespace DiplomacySim.Architecture.Tests.Texts;

/// <summary>The parts of a Markdown page that the tests look at.</summary>
internal static class Markdown
{
    private static readonly Regex _inlineCode = new("`[^`]*`", RegexOptions.CultureInvariant);
    private static readonly Regex _link = new(@"\]\((?<target>[^)\s]+)(?:\s+""[^""]*"")?\)", RegexOptions.CultureInvariant);
    private static readonly Regex _heading = new(@"^(?<marks>#{1,6})\s+(?<title>.+?)\s*#*$", RegexOptions.CultureInvariant);
    private static readonly Regex _marks = new(@"\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant);

    /// <summary>The pages that belong to people: those of the root and of <c>docs</c>, and any beside what they describe.</summary>
    public static IEnumerable<string> Pages => Repository.Files.Where(file => file.EndsWith(".md", StringComparison.Ordinal));

    /// <summary>The targets of the links outside code, with their lines.</summary>
    public static IEnumerable<(int Line, string Target)> Links(IEnumerable<string> lines) =>
        from line in OutsideFences(lines)
        from match in _link.Matches(_inlineCode.Replace(line.Text, ""))
        select (line.Number, match.Groups["target"].Value);

    /// <summary>The anchors that the headings of a page give, as the usual hosts make them.</summary>
    public static IReadOnlySet<string> Anchors(IEnumerable<string> lines)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (_, text) in OutsideFences(lines))
        {
            var heading = _heading.Match(text);
            if (heading.Success)
            {
                var anchor = Anchor(_marks.Replace(heading.Groups["title"].Value, "${text}"));
                for (var count = 0; !anchors.Add(count == 0 ? anchor : $"{anchor}-{count}"); count++)
                {
                }
            }
        }

        return anchors;
    }

    /// <summary>The headings outside code, with their lines and levels, from 1.</summary>
    public static IEnumerable<(int Line, int Level)> Headings(IEnumerable<string> lines) =>
        from line in OutsideFences(lines)
        let heading = _heading.Match(line.Text)
        where heading.Success
        select (line.Number, heading.Groups["marks"].Length);

    private static string Anchor(string title)
    {
        var anchor = new StringBuilder();
        foreach (var letter in title.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) || letter is '-' or '_')
            {
                anchor.Append(letter);
            }
            else if (letter == ' ')
            {
                anchor.Append('-');
            }
        }

        return anchor.ToString();
    }

    private static IEnumerable<(int Number, string Text)> OutsideFences(IEnumerable<string> lines)
    {
        var inside = false;
        foreach (var (index, text) in lines.Index())
        {
            if (text.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                inside = !inside;
            }
            else if (!inside)
            {
                yield return (index + 1, text);
            }
        }
    }
}
