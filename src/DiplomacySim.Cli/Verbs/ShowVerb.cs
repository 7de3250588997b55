using System.CommandLine;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Running;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Plans;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>show</c>: reports a stored experiment as <c>run</c> did.</summary>
internal static class ShowVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var store = CommonOptions.Store();
        var format = CommonOptions.Format("text", "json");
        var quiet = CommonOptions.Quiet();
        var server = CommonOptions.Server();
        var tokenFile = CommonOptions.TokenFile();
        var command = new Command("show", "Report a stored experiment again.") { id, store, server, tokenFile, format, quiet };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var number = StoredExperiment.Id(parse.GetRequiredValue(id));
            var presentation = new Presentation(parse.GetValue(format) == "json", parse.GetValue(quiet));
            if (CommonOptions.ServerOf(parse, server, tokenFile, store) is { } there)
            {
                await using var workplace = new ServerWorkplace(await there.ConnectAsync(context, cancellationToken));
                var stored = await workplace.OpenPlanAsync(context.Terminal, number, default, cancellationToken);
                RunPage.Write(context.Terminal, await workplace.ReadSummaryAsync(number, stored.Plan, cancellationToken), workplace.Place, presentation);
                return ExitCode.Done;
            }

            var choice = new StoreChoice(parse.GetValue(store)!, context.Terminal);
            return Run(context, number, choice, presentation);
        });
        return command;
    }

    private static int Run(CliContext context, Results.ExperimentId id, StoreChoice choice, Presentation presentation)
    {
        using var store = choice.OpenExisting();
        var experiment = StoredExperiment.Open(context.Terminal, store, id);
        RequireFutures(store, id, experiment.Plan, choice.Place);
        RunPage.Write(context.Terminal, RunSummaryReader.Read(store, id, experiment.Plan), choice.Place, presentation);
        return ExitCode.Done;
    }

    /// <summary>Refuses an experiment of which a policy has no future.</summary>
    public static void RequireFutures(Results.IResultStore store, Results.ExperimentId id, ExperimentPlan plan, ResultPlace place)
    {
        for (var policy = 0; policy < plan.Policies.Length; policy++)
        {
            if (store.DoneRanges(id, policy).Count == 0)
            {
                throw new CliFault($"experiment {id} has no futures of '{plan.Policies[policy].Name}' yet; go on with: dipsim resume {id}{place.Option}");
            }
        }
    }
}
