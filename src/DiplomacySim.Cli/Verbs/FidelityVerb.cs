using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using DiplomacySim.Cli.BackTests;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Fidelity;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>fidelity</c>: plays the recorded past freely, and holds what came out against the record.</summary>
internal static class FidelityVerb
{
    private const int MostFutures = 100_000;

    public static Command Create(CliContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A scenario that begins and ends with its world's record." };
        var futures = CommonOptions.Whole("--futures", "Play this many futures of each policy in place of the file's number.", 1, MostFutures);
        var workers = CommonOptions.Whole("--workers", "Compute on this many threads; the processors by default.", 1, 1024);
        var format = CommonOptions.Format("text", "json", "markdown");
        var command = new Command("fidelity", "Play the recorded past freely, and hold what comes out against the record.") { file, futures, workers, format };
        command.SetAction(parse =>
        {
            var scenario = ScenarioFiles.Read(context.Terminal, parse.GetRequiredValue(file), new ScenarioReadOptions { Futures = parse.GetValue(futures) });
            using var interruption = new Interruption(context.Terminal, "Stopping.");
            var policies = Play(ExperimentPlan.Of(scenario), (int)(parse.GetValue(workers) ?? Environment.ProcessorCount), interruption.Token);
            Write(context.Terminal, scenario, policies, parse.GetValue(format)!);
            return ExitCode.Done;
        });
        return command;
    }

    private static ImmutableArray<PolicyFidelity> Play(ExperimentPlan plan, int workers, CancellationToken cancellation)
    {
        if (plan.Scenario.Futures > MostFutures)
        {
            throw new CliFault(string.Create(CultureInfo.InvariantCulture, $"at most {MostFutures:N0} futures can be held against the record; give fewer with --futures."));
        }

        try
        {
            return FreeRunFidelity.Play(plan, (int)plan.Scenario.Futures, workers, null, cancellation);
        }
        catch (ArgumentException exception) when (exception.ParamName == "plan")
        {
            throw new CliFault(exception.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private static void Write(Terminal terminal, Scenario scenario, ImmutableArray<PolicyFidelity> policies, string format)
    {
        string[] opening = [string.Create(CultureInfo.InvariantCulture, $"{scenario.Title}: {scenario.Futures:N0} futures of each policy from {scenario.From} to {scenario.To}, beside the record of the world '{scenario.World.World.Name}'.")];
        string[] limits =
        [
            scenario.ParameterUncertainty == ParameterUncertainty.Fixed
                ? "The parameters are held at one value; the bands are those of chance alone."
                : "Each future draws its parameters, as far as the record leaves them open; they were estimated from the record that stands beside.",
            "*: the record lies outside the middle 90% of futures.",
            "The error is the Monte-Carlo standard error of the mean: more futures make it smaller, the band they do not.",
        ];
        var tables = policies.Select(Table);
        switch (format)
        {
            case "json":
                JsonPage.Write(terminal.Out, json => FidelityJson.Write(json, scenario, policies));
                break;
            case "markdown":
                TableWriter.WriteMarkdown(terminal.Out, "The recorded past, played freely", opening, tables, limits);
                break;
            default:
                TableWriter.WriteText(terminal, opening, tables, limits);
                break;
        }
    }

    private static ReportTable Table(PolicyFidelity policy)
    {
        var table = new ReportTable(policy.Policy, "", [new("", Shrinks: true), new("record", true), new("mean", true), new("error", true), new("middle 90%"), new("")]);
        foreach (var row in policy.Rows)
        {
            table.Add(
                row.Name,
                Number(row.Observed, "0.##"),
                Number(row.Value.Mean, "0.00"),
                Number(row.Value.Error, "0.00"),
                $"{Number(row.Value.P05, "0.#")} to {Number(row.Value.P95, "0.#")}",
                row.IsOutside ? "*" : "");
        }

        return table;
    }

    private static string Number(double value, string format) => double.IsNaN(value) ? "-" : value.ToString(format, CultureInfo.InvariantCulture);
}
