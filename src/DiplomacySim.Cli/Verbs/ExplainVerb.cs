using System.CommandLine;
using DiplomacySim.Cli.Analyses;
using DiplomacySim.Cli.Running;
using DiplomacySim.Experiments.Analysis.Explaining;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>explain</c>: what explains an upgrade, by its parts, by what was drawn, and by the levers of the policy.</summary>
internal static class ExplainVerb
{
    private const int UsualFutures = 1000;
    private const int MostFutures = 100_000;

    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var partner = new Option<string>("--partner") { Description = "The partner, by its code or name.", HelpName = "CODE", Required = true };
        var policy = CommonOptions.Policy();
        var tier = new Option<string?>("--tier") { Description = "The tier that it reaches, or a higher one; the next one without it.", HelpName = "NAME" };
        var by = new Option<string?>("--by") { Description = "The last month in which it counts; the run's last without it.", HelpName = "MONTH" };
        var futures = CommonOptions.Whole("--futures", "The stored futures that are played again, the first ones; 1,000 without it.", 1, MostFutures);
        var parts = new Option<bool>("--no-counterfactuals") { Description = "Do not play the policy without each of its levers." };
        var place = new PlaceOptions();
        var output = new AnalysisOutput();
        var command = new Command("explain", "Explain an upgrade: its parts, what was drawn, and what goes when a lever is removed.") { id, partner, policy, tier, by, futures, parts };
        place.AddTo(command);
        output.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var number = StoredExperiment.Id(parse.GetRequiredValue(id));
            await using var opened = await place.OpenAsync(context, parse, cancellationToken, number);
            var plan = (await opened.OpenPlanAsync(context.Terminal, number, cancellationToken)).Plan;
            var question = Question(plan, ExperimentNames.Policy(opened.Store.Get(number), parse.GetValue(policy)), parse.GetRequiredValue(partner), parse.GetValue(tier), parse.GetValue(by));
            var numbers = opened.Store.DoneRanges(number, question.Policy)
                .SelectMany(range => Enumerable.Range(0, (int)Math.Min(range.Count, MostFutures)).Select(i => (uint)(range.First + i)))
                .Take((int)(parse.GetValue(futures) ?? UsualFutures));
            var options = new ExplainOptions { Futures = [.. numbers], WithCounterfactuals = !parse.GetValue(parts) };
            if (options.Futures.IsEmpty)
            {
                throw new CliFault($"experiment {number} has no futures of '{plan.Policies[question.Policy].Name}' yet; go on with: dipsim resume {number}{opened.Place.Option}");
            }

            output.Write(context, parse, ExplanationReports.Of(number, plan, UpgradeExplainer.Explain(plan, question, options, cancellationToken)));
            return ExitCode.Done;
        });
        return command;
    }

    private static ExplainQuestion Question(ExperimentPlan plan, int policy, string partner, string? tier, string? by)
    {
        var world = plan.Scenario.World.World;
        var index = RerunVerb.PartnerOf(plan, partner);
        var start = plan.Policies[policy].Inputs.Start.Partners[index].Tier;
        var name = world.Partners[index].Name;
        if (start >= world.Ladder.Top)
        {
            throw new CliFault($"--partner: {name} stands on the highest tier already, '{world.Ladder.Names[start]}'; there is no upgrade to explain.");
        }

        return new ExplainQuestion(policy, index, tier is null ? start + 1 : TierOf(plan, tier, start, name), by is null ? plan.Scenario.To : MonthOf(plan, by));
    }

    private static int TierOf(ExperimentPlan plan, string text, int start, string partner)
    {
        var names = plan.Scenario.World.World.Ladder.Names;
        var tier = names.IndexOf(text);
        if (tier < 0)
        {
            var near = DidYouMean.Nearest(text, names);
            throw new CliFault($"--tier: '{text}' is not a tier of the ladder{(near is null ? "" : $"; did you mean '{near}'?")} It has {string.Join(", ", names.Select(n => $"'{n}'"))}.");
        }

        return tier > start
            ? tier
            : throw new CliFault($"--tier: {partner} stands on '{names[start]}' at the start; name a higher one.");
    }

    private static Month MonthOf(ExperimentPlan plan, string text) =>
        Month.TryParse(text, out var month) && month >= plan.Scenario.From && month <= plan.Scenario.To
            ? month
            : throw new CliFault($"--by: '{text}' is not a month from {plan.Scenario.From} to {plan.Scenario.To}.");
}
