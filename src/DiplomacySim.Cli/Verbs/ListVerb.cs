using System.CommandLine;
using System.Globalization;
using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>list</c>: shows what is stored.</summary>
internal static class ListVerb
{
    public static Command Create(CliContext context)
    {
        var store = CommonOptions.Store();
        var format = CommonOptions.Format("text", "json");
        var server = CommonOptions.Server();
        var tokenFile = CommonOptions.TokenFile();
        var command = new Command("list", "List the experiments in the store.") { store, server, tokenFile, format };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var isJson = parse.GetValue(format) == "json";
            if (CommonOptions.ServerOf(parse, server, tokenFile, store) is { } there)
            {
                await using var workplace = new ServerWorkplace(await there.ConnectAsync(context, cancellationToken));
                return Show(context, workplace.Place, [.. (await workplace.Host.AllAsync(cancellationToken)).Reverse()], isJson);
            }

            var choice = new StoreChoice(parse.GetValue(store)!, context.Terminal);
            using var results = choice.OpenExisting();
            return Show(context, new ResultPlace(choice.Path, choice.Option), [.. results.List().Select(r => ExperimentMessage.Of(r, null))], isJson);
        });
        return command;
    }

    private static int Show(CliContext context, ResultPlace place, ExperimentMessage[] experiments, bool isJson)
    {
        if (isJson)
        {
            JsonPage.Write(context.Terminal.Out, json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("experiments");
                foreach (var experiment in experiments)
                {
                    json.WriteStartObject();
                    json.WriteNumber("experiment", experiment.Experiment);
                    json.WriteString("title", experiment.Title);
                    json.WriteString("scenario", experiment.Scenario);
                    json.WriteNumber("policies", experiment.Policies.Length);
                    json.WriteNumber("futures", experiment.Futures);
                    json.WriteNumber("futuresRequested", experiment.FuturesRequested);
                    json.WriteString("state", Word(experiment.State));
                    json.WriteNumber("seconds", Math.Round(experiment.Seconds, 3));
                    json.WriteString("resultHash", experiment.ResultHash);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
            return ExitCode.Done;
        }

        if (experiments.Length == 0)
        {
            context.Terminal.Out.WriteLine($"There are no experiments in {place.Name}. Run a scenario: dipsim run FILE");
            return ExitCode.Done;
        }

        var table = new TextTable(
            new TextColumn("ID", IsRight: true), new TextColumn("Title", Shrinks: true), new TextColumn("Policies", IsRight: true),
            new TextColumn("Futures", IsRight: true), new TextColumn("State"), new TextColumn("Begun (UTC)"));
        foreach (var experiment in experiments)
        {
            var done = experiment.Futures == experiment.FuturesRequested
                ? Numbers.Whole(experiment.Futures)
                : $"{Numbers.Whole(experiment.Futures)} of {Numbers.Whole(experiment.FuturesRequested)}";
            table.Add(
                experiment.Experiment.ToString(CultureInfo.InvariantCulture),
                experiment.Title,
                experiment.Policies.Length.ToString(CultureInfo.InvariantCulture),
                done,
                Word(experiment.State),
                experiment.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        }

        new ReportPage(context.Terminal).Table(table, 0);
        return ExitCode.Done;
    }

    /// <summary>The state in a word.</summary>
    public static string Word(ExperimentState state) => state.ToString().ToLowerInvariant();
}
