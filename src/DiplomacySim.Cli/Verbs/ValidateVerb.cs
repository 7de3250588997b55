using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using DiplomacySim.Cli.Running;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>validate</c>: checks scenario files.</summary>
internal static class ValidateVerb
{
    public static Command Create(CliContext context)
    {
        var files = new Argument<string[]>("FILE") { Description = "Scenario files.", Arity = ArgumentArity.OneOrMore };
        var format = CommonOptions.Format("text", "json");
        var command = new Command("validate", "Check scenario files; exit code 2 where one has an error.") { files, format };
        command.SetAction(parse => Run(context, parse.GetRequiredValue(files), parse.GetValue(format) == "json"));
        return command;
    }

    private static int Run(CliContext context, string[] files, bool isJson)
    {
        var readings = files.Select(file => (File: file, ScenarioReader.Read(file).Problems)).ToArray();
        if (isJson)
        {
            JsonPage.Write(context.Terminal.Out, json => WriteAll(json, readings));
        }
        else
        {
            foreach (var (file, problems) in readings)
            {
                foreach (var problem in problems)
                {
                    context.Terminal.Out.WriteLine(problem.ToString());
                }

                context.Terminal.Out.WriteLine($"{file}: {(problems.Length == 0 ? "no problems" : ScenarioFiles.Count(problems))}");
            }
        }

        return readings.Any(r => r.Problems.Any(p => p.Severity == ProblemSeverity.Error)) ? ExitCode.BadInput : ExitCode.Done;
    }

    private static void WriteAll(Utf8JsonWriter json, IEnumerable<(string File, ImmutableArray<Problem> Problems)> readings)
    {
        json.WriteStartObject();
        json.WriteStartArray("files");
        foreach (var (file, problems) in readings)
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteBoolean("valid", problems.All(p => p.Severity != ProblemSeverity.Error));
            json.WriteStartArray("problems");
            foreach (var problem in problems)
            {
                json.WriteStartObject();
                json.WriteString("severity", problem.Severity == ProblemSeverity.Error ? "error" : "warning");
                json.WriteString("file", problem.File);
                json.WriteNumber("line", problem.Line);
                json.WriteNumber("column", problem.Column);
                json.WriteString("where", problem.Where);
                json.WriteString("message", problem.Message);
                json.WriteString("suggestion", problem.Suggestion);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
