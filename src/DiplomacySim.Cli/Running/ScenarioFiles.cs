using System.Collections.Immutable;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Cli.Running;

/// <summary>Reads scenario files for verbs and shows what is wrong with them.</summary>
internal static class ScenarioFiles
{
    /// <summary>The scenario in a file; warnings are shown unless the run is to be quiet.</summary>
    /// <exception cref="CliFault">The file has errors; they have been shown.</exception>
    public static Scenario Read(Terminal terminal, string path, ScenarioReadOptions options, bool isQuiet = false)
    {
        var reading = ScenarioReader.Read(path, options);
        if (reading.Scenario is null || !isQuiet)
        {
            Show(terminal, reading.Problems);
        }

        return reading.Scenario ?? throw new CliFault(Summary(path, reading.Problems));
    }

    /// <summary>Shows problems, one a line.</summary>
    public static void Show(Terminal terminal, ImmutableArray<Problem> problems)
    {
        foreach (var problem in problems)
        {
            terminal.Note(problem.ToString());
        }
    }

    /// <summary>How many problems of which kind.</summary>
    public static string Count(ImmutableArray<Problem> problems)
    {
        var errors = problems.Count(p => p.Severity == ProblemSeverity.Error);
        var warnings = problems.Length - errors;
        string[] parts =
        [
            .. errors > 0 || warnings == 0 ? [$"{errors} {(errors == 1 ? "error" : "errors")}"] : Array.Empty<string>(),
            .. warnings > 0 ? [$"{warnings} {(warnings == 1 ? "warning" : "warnings")}"] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }

    private static string Summary(string path, ImmutableArray<Problem> problems) =>
        $"{path} cannot be run: {Count(problems)}. Put right what is listed above, or look again with 'dipsim validate {path}'.";
}
