namespace DiplomacySim.Architecture.Tests.Snippets;

/// <summary>Compares the output that a page shows with what the tool said.</summary>
/// <remarks>
/// <c>...</c> inside a line stands for any text, as a line of its own for any number of lines, none included. Blank lines and
/// spaces at the ends of lines do not count.
/// </remarks>
internal static class ShownOutput
{
    private const string Anything = "...";

    public static bool Matches(IReadOnlyList<string> shown, string output) => Match(Clean(shown), Clean(output.ReplaceLineEndings("\n").Split('\n')));

    private static string[] Clean(IEnumerable<string> lines) => [.. lines.Select(line => line.TrimEnd()).Where(line => line.Length > 0)];

    private static bool Match(ReadOnlySpan<string> shown, ReadOnlySpan<string> lines)
    {
        if (shown.IsEmpty)
        {
            return lines.IsEmpty;
        }

        if (shown[0].Trim() != Anything)
        {
            return !lines.IsEmpty && IsSame(shown[0], lines[0]) && Match(shown[1..], lines[1..]);
        }

        for (var skipped = 0; skipped <= lines.Length; skipped++)
        {
            if (Match(shown[1..], lines[skipped..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(string shown, string line)
    {
        var parts = shown.Split(Anything);
        if (parts.Length == 1)
        {
            return shown == line;
        }

        if (!line.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = line.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return line.Length - at >= parts[^1].Length && line.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
