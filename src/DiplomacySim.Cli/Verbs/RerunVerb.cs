using System.CommandLine;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Running;
using DiplomacySim.Engine.Replays;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>rerun</c>: plays one future again and tells what happened in it and why.</summary>
internal static class RerunVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var future = CommonOptions.Whole("--future", "The number of the future, from 0.", 0, ScenarioLimits.MaxFutures - 1);
        future.Required = true;
        var policy = new Option<string?>("--policy") { Description = "The policy; the first by default.", HelpName = "NAME" };
        var partner = new Option<string?>("--partner") { Description = "Tell only of this partner, by its code.", HelpName = "CODE" };
        var store = CommonOptions.Store();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("rerun", "Play one future again: who was visited, what was signed, which upgrade and why.") { id, future, policy, partner, store, format };
        command.SetAction(parse =>
        {
            var choice = new StoreChoice(parse.GetValue(store)!, context.Terminal);
            using var results = choice.OpenExisting();
            var experiment = StoredExperiment.Open(context.Terminal, results, StoredExperiment.Id(parse.GetRequiredValue(id)));
            var index = parse.GetValue(policy) is { } name ? CompareVerb.IndexOf(experiment.Record, name) : 0;
            var future0 = (uint)parse.GetRequiredValue(future)!.Value;
            var only = parse.GetValue(partner) is { } code ? PartnerOf(experiment.Plan, code) : -1;
            var trace = new FutureStory(experiment.Plan, index, future0, FutureReplay.Trace(experiment.Plan, index, future0));
            if (parse.GetValue(format) == "json")
            {
                JsonPage.Write(context.Terminal.Out, json => StoryJson.Write(json, experiment.Record.Id, trace, only));
            }
            else
            {
                StoryPage.Write(context.Terminal, experiment.Record.Id, trace, only);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static int PartnerOf(ExperimentPlan plan, string text)
    {
        var partners = plan.Scenario.World.World.Partners;
        for (var i = 0; i < partners.Length; i++)
        {
            if (string.Equals(partners[i].Id.Code, text, StringComparison.OrdinalIgnoreCase) || string.Equals(partners[i].Name, text, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        var near = Scenarios.Problems.DidYouMean.Nearest(text, partners.SelectMany(p => new[] { p.Id.Code, p.Name }));
        throw new CliFault($"--partner: '{text}' is not a partner of the world '{plan.Scenario.World.World.Name}'{(near is null ? "." : $"; did you mean '{near}'?")}");
    }
}
