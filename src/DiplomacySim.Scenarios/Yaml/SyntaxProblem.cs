using DiplomacySim.Scenarios.Problems;
using YamlDotNet.Core;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>Says what is wrong where a text is not YAML.</summary>
internal static class SyntaxProblem
{
    /// <summary>Adds the problem for a fault that the parser found.</summary>
    public static void Add(string source, string name, YamlException exception, ProblemList problems)
    {
        var line = Math.Max(1, (int)exception.Start.Line);

        // The parser names the beginning of what it could not finish; a tab that stopped it is there or on the next lines.
        var reach = exception.Message.Contains("tab", StringComparison.Ordinal) ? int.MaxValue : line + 2;
        var i = 0;
        foreach (var range in source.AsSpan().Split('\n'))
        {
            i++;
            if (i >= line && i <= reach && TabIn(source.AsSpan(range)) is var column and > 0)
            {
                problems.Error(new TextPosition(name, i, column), "", $"a tab in the indentation; YAML indents with spaces");
                return;
            }
        }

        problems.Error(
            new TextPosition(name, line, Math.Max(1, (int)exception.Start.Column)),
            "",
            $"not valid YAML: {ParserFaults.Say(exception)}; look at indentation, quotes, brackets and colons here and just above");
    }

    // The column of a tab in the indentation of a line, from 1; 0 where there is none.
    private static int TabIn(ReadOnlySpan<char> line) => line[..^line.TrimStart().Length].IndexOf('\t') + 1;
}
