namespace DiplomacySim.Scenarios.Problems;

/// <summary>Finds the known word that a mistyped one was probably meant to be.</summary>
public static class DidYouMean
{
    private const int MaxLength = 64;

    /// <summary>The candidate nearest to a word, or null where none is near enough.</summary>
    /// <remarks>
    /// Near is: a distance of at most a third of the word's length (at least one letter), where a letter more, less or other
    /// and two letters exchanged count one, and case, hyphens and underscores do not count. Among equals the one that shares
    /// more of the beginning wins, then the one that comes first.
    /// </remarks>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > MaxLength)
        {
            return null;
        }

        var sought = Normalize(word);
        var allowed = Math.Max(1, sought.Length / 3);
        string? best = null;
        var bestDistance = allowed + 1;
        var bestPrefix = -1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) > allowed)
            {
                continue;
            }

            var known = Normalize(candidate);
            var distance = Distance(sought, known);
            if (distance >= Math.Max(sought.Length, known.Length))
            {
                continue;
            }

            var prefix = sought.AsSpan().CommonPrefixLength(known);
            if (distance < bestDistance || (distance == bestDistance && prefix > bestPrefix))
            {
                (best, bestDistance, bestPrefix) = (candidate, distance, prefix);
            }
        }

        return bestDistance <= allowed ? best : null;
    }

    /// <summary>The Damerau-Levenshtein distance in which no part is edited twice.</summary>
    public static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            table[i, 0] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            table[0, j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distance = Math.Min(distance, table[i - 2, j - 2] + 1);
                }

                table[i, j] = distance;
            }
        }

        return table[left.Length, right.Length];
    }

    private static string Normalize(string word) => word.ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
}
