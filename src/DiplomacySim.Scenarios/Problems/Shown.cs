using System.Globalization;
using System.Text;

namespace DiplomacySim.Scenarios.Problems;

/// <summary>Texts and numbers of a file as problems show them.</summary>
internal static class Shown
{
    private const int MaxLength = 60;
    private const int MaxPathLength = 400;
    private const int MaxListed = 16;

    /// <summary>The text on one line, control characters escaped, cut after 60 characters.</summary>
    public static string Text(string text) => Escaped(text, MaxLength);

    /// <summary>A path of the file system in single quotes, control characters escaped.</summary>
    public static string Path(string path) => $"'{Escaped(path, MaxPathLength)}'";

    private static string Escaped(string text, int maxLength)
    {
        var shown = new StringBuilder();
        foreach (var character in text)
        {
            if (shown.Length >= maxLength)
            {
                return shown.Append("...").ToString();
            }

            var category = char.GetUnicodeCategory(character);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate)
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                shown.Append(character);
            }
        }

        return shown.ToString();
    }

    /// <summary>The text in single quotes.</summary>
    public static string Quoted(string text) => $"'{Text(text)}'";

    /// <summary>A number as people write it.</summary>
    public static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "none" : value.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>A whole number with commas between thousands.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>The words with commas and a last <c>and</c>; beyond sixteen, how many more there are.</summary>
    public static ProblemText And(IEnumerable<string> words) => And(words.Select(ProblemText.Verbatim));

    /// <inheritdoc cref="And(IEnumerable{string})"/>
    public static ProblemText And(IEnumerable<ProblemText> words) => List(words, (all, last) => $"{all} and {last}");

    /// <summary>The words with commas and a last <c>or</c>; beyond sixteen, how many more there are.</summary>
    public static ProblemText Or(IEnumerable<string> words) => List(words.Select(ProblemText.Verbatim), (all, last) => $"{all} or {last}");

    private static ProblemText List(IEnumerable<ProblemText> words, Func<ProblemText, ProblemText, ProblemText> joinLast)
    {
        ProblemText[] all = [.. words];
        return all switch
        {
            [] => ProblemText.None,
            [var only] => only,
            { Length: > MaxListed } => $"{WithCommas(all[..(MaxListed - 2)])} and {all.Length - MaxListed + 2} more",
            [.. var first, var last] => joinLast(WithCommas(first), last),
        };
    }

    private static ProblemText WithCommas(ProblemText[] words) => words.Aggregate((all, next) => $"{all}, {next}");
}
