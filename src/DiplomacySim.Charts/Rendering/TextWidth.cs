using System.Globalization;
using System.Text;

namespace DiplomacySim.Charts.Rendering;

/// <summary>Estimates how wide a text is, since nobody draws it here. Widths are those of common sans-serif letters, a little generous.</summary>
internal static class TextWidth
{
    public static double Of(string text, double size = 12)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width * size;
    }

    /// <summary>Breaks a text into lines of at most a width; a word that is longer stands alone. Chinese breaks anywhere.</summary>
    public static IEnumerable<string> Lines(string text, double width, double size)
    {
        var line = "";
        foreach (var word in Words(text))
        {
            if (line.Length > 0 && Of((line + word).TrimEnd(), size) > width)
            {
                yield return line.TrimEnd();
                line = "";
            }

            line += word;
        }

        if (line.Length > 0)
        {
            yield return line.TrimEnd();
        }
    }

    /// <summary>The text, or its beginning with an ellipsis where it is wider.</summary>
    public static string Fit(string text, double width, double size = 12)
    {
        if (Of(text, size) <= width)
        {
            return text;
        }

        var end = text.Length;
        while (end > 1 && Of(text[..end] + "…", size) > width)
        {
            end--;
        }

        return text[..end].TrimEnd() + "…";
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // A mark of punctuation stays with the character before it.
            var mayBreak = text[i] == ' ' || (IsWide(text[i]) && (i + 1 == text.Length || !char.IsPunctuation(text[i + 1])));
            if (mayBreak)
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    private static bool IsWide(char letter) => letter >= 0x2E80;

    private static double Of(Rune rune) => rune.Value switch
    {
        >= 0x2E80 => 1,
        ' ' => 0.31,
        _ when "ijlI.,:;|!'".Contains((char)rune.Value, StringComparison.Ordinal) => 0.32,
        _ when "frt-/()[]".Contains((char)rune.Value, StringComparison.Ordinal) => 0.41,
        _ when "mwMW%+±×=<>".Contains((char)rune.Value, StringComparison.Ordinal) => 0.9,
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.UppercaseLetter => 0.69,
        _ => 0.6,
    };
}
