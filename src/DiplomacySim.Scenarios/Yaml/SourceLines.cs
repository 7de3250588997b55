namespace DiplomacySim.Scenarios.Yaml;

/// <summary>Finds the lines of a source; lines count from 1 and end with a line feed.</summary>
internal static class SourceLines
{
    /// <summary>Where a line begins and ends, its line feed left out; false where there is no such line.</summary>
    public static bool TryFind(string source, int line, out Range range)
    {
        range = default;
        var begin = 0;
        for (var i = 1; i < line; i++)
        {
            var feed = source.IndexOf('\n', begin);
            if (feed < 0)
            {
                return false;
            }

            begin = feed + 1;
        }

        var end = source.IndexOf('\n', begin);
        range = begin..(end < 0 ? source.Length : end);
        return line > 0;
    }
}
