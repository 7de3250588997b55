using System.CommandLine;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Running;
using DiplomacySim.Engine.Replays;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Reports.Formats;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>rerun</c>: plays one future again and tells what happened in it and why.</summary>
internal static class RerunVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var future = CommonOptions.Whole("--future", "The number of the future, from 0.", 0, uint.MaxValue);
        var failed = new Option<bool>("--failed") { Description = "Compute those futures again that failed and were not stored." };
        var policy = new Option<string?>("--policy") { Description = "The policy; the first by default.", HelpName = "NAME" };
        var partner = new Option<string?>("--partner") { Description = "Tell only of this partner, by its code.", HelpName = "CODE" };
        var store = CommonOptions.Store();
        var server = CommonOptions.Server();
        var tokenFile = CommonOptions.TokenFile();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("rerun", "Play one future again: who was visited, what was signed, which upgrade and why. Or all that failed.") { id, future, failed, policy, partner, store, server, tokenFile, format };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var number = StoredExperiment.Id(parse.GetRequiredValue(id));
            if (parse.GetValue(failed))
            {
                return parse.GetValue(future) is not null
                    ? throw new CliFault("--failed computes all failed futures again, --future tells of one; give the one or the other.")
                    : CommonOptions.ServerOf(parse, server, tokenFile, store) is { } host
                        ? await FailedFutures.RerunAsync(context, new ServerWorkplace(await host.ConnectAsync(context, cancellationToken)), number, cancellationToken)
                        : await FailedFutures.RerunAsync(context, LocalWorkplace.OpenExisting(context, new StoreChoice(parse.GetValue(store)!, context.Terminal)), number, cancellationToken);
            }

            if (parse.GetValue(future) is not { } wanted)
            {
                throw new CliFault("rerun needs --future N, the number of a future, or --failed for all that failed.");
            }

            await using IWorkplace workplace = CommonOptions.ServerOf(parse, server, tokenFile, store) is { } there
                ? new ServerWorkplace(await there.ConnectAsync(context, cancellationToken))
                : LocalWorkplace.OpenExisting(context, new StoreChoice(parse.GetValue(store)!, context.Terminal));
            var plan = (await workplace.OpenPlanAsync(context.Terminal, number, default, cancellationToken)).Plan;
            var index = parse.GetValue(policy) is { } name ? ExperimentNames.Policy(number, plan.Policies.Select(p => p.Name), name) : 0;
            var future0 = (uint)wanted;
            var only = parse.GetValue(partner) is { } code ? ExperimentNames.Partner(plan.Scenario.World.World, code) : -1;
            var trace = new FutureStory(plan, index, future0, FutureReplay.Trace(plan, index, future0));
            if (parse.GetValue(format) == "json")
            {
                JsonPage.Write(context.Terminal.Out, json => StoryJson.Write(json, number, trace, only));
            }
            else
            {
                StoryPage.Write(context.Terminal, number, trace, only);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
