using System.CommandLine;
using System.Globalization;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>list</c>: shows what is stored.</summary>
internal static class ListVerb
{
    public static Command Create(CliContext context)
    {
        var store = CommonOptions.Store();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("list", "List the experiments in the store.") { store, format };
        command.SetAction(parse => Run(context, new StoreChoice(parse.GetValue(store)!, context.Terminal), parse.GetValue(format) == "json"));
        return command;
    }

    private static int Run(CliContext context, StoreChoice choice, bool isJson)
    {
        using var store = choice.OpenExisting();
        var experiments = store.List();
        if (isJson)
        {
            JsonPage.Write(context.Terminal.Out, json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("experiments");
                foreach (var experiment in experiments)
                {
                    json.WriteStartObject();
                    json.WriteNumber("experiment", experiment.Id.Value);
                    json.WriteString("title", experiment.Definition.Title);
                    json.WriteString("scenario", experiment.Definition.ScenarioPath);
                    json.WriteNumber("policies", experiment.Definition.Policies.Length);
                    json.WriteNumber("futures", experiment.FuturesDone);
                    json.WriteNumber("futuresRequested", experiment.Definition.FuturesRequested);
                    json.WriteString("state", Word(experiment.State));
                    json.WriteNumber("seconds", Math.Round(experiment.Seconds, 3));
                    json.WriteString("resultHash", experiment.Hash);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
            return ExitCode.Done;
        }

        if (experiments.Count == 0)
        {
            context.Terminal.Out.WriteLine($"There are no experiments in {choice.Path}. Run a scenario: dipsim run FILE");
            return ExitCode.Done;
        }

        var table = new TextTable(
            new TextColumn("ID", IsRight: true), new TextColumn("Title", Shrinks: true), new TextColumn("Policies", IsRight: true),
            new TextColumn("Futures", IsRight: true), new TextColumn("State"), new TextColumn("Begun (UTC)"));
        foreach (var experiment in experiments)
        {
            var definition = experiment.Definition;
            var done = experiment.FuturesDone == definition.FuturesRequested
                ? Numbers.Whole(experiment.FuturesDone)
                : $"{Numbers.Whole(experiment.FuturesDone)} of {Numbers.Whole(definition.FuturesRequested)}";
            table.Add(
                experiment.Id.ToString(),
                definition.Title,
                definition.Policies.Length.ToString(CultureInfo.InvariantCulture),
                done,
                Word(experiment.State),
                definition.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        }

        new ReportPage(context.Terminal).Table(table, 0);
        return ExitCode.Done;
    }

    /// <summary>The state in a word.</summary>
    public static string Word(ExperimentState state) => state.ToString().ToLowerInvariant();
}
