namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <summary>A tier's name found in a text: its rung (or -1), where it ends, and whether it is written as in the ladder.</summary>
internal readonly record struct TierWords(int Rung, int End, bool IsExact, bool HasSpace)
{
    /// <summary>
    /// The longest name of the ladder that stands at a place. Other letter case, and hyphens or underscores for spaces, are found
    /// too, but are not exact.
    /// </summary>
    public static TierWords Find(string text, int start, ExpressionScope scope)
    {
        var best = new TierWords(-1, start, IsExact: true, HasSpace: false);
        foreach (var name in scope.TiersLongestFirst)
        {
            var end = Match(text, start, name, out var exact);
            if (end > best.End || (end == best.End && exact && !best.IsExact))
            {
                best = new TierWords(scope.World.Ladder.IndexOf(name), end, exact, name.Contains(' ', StringComparison.Ordinal));
            }
        }

        return best;
    }

    /// <summary>Where the name that stands at a place ends, or -1.</summary>
    private static int Match(string text, int start, string name, out bool exact)
    {
        exact = true;
        var at = start;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == ' ')
            {
                var gap = at;
                while (at < text.Length && (text[at] is '-' or '_' || char.IsWhiteSpace(text[at])))
                {
                    exact &= text[at] is not ('-' or '_');
                    at++;
                }

                if (at == gap)
                {
                    return -1;
                }
            }
            else if (at < text.Length && char.ToUpperInvariant(text[at]) == char.ToUpperInvariant(name[i]))
            {
                exact &= text[at] == name[i];
                at++;
            }
            else
            {
                return -1;
            }
        }

        return at < text.Length && Lexer.IsWordCharacter(text[at]) ? -1 : at;
    }
}
