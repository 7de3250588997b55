using System.Text;

namespace DiplomacySim.Cli.Terminals;

/// <summary>Texts of files, made fit for a terminal.</summary>
internal static class PlainText
{
    /// <summary>The text with control characters taken out, so that no file can command the terminal; line feeds stay.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(c => char.IsControl(c) && c != '\n'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            clean.Append(char.IsControl(letter) && letter != '\n' ? ' ' : letter);
        }

        return clean.ToString();
    }

    /// <summary>The text on lines of at most this width, broken between words where possible.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in Clean(text).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    /// <summary>The text cut to a width, with dots where something is missing.</summary>
    public static string Cut(string text, int width) =>
        text.Length <= width ? text : width <= 3 ? text[..width] : text[..(width - 3)].TrimEnd() + "...";
}
