using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Experiments.Analysis.Explaining;

/// <summary>The upgrade that is to be explained.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Partner">The partner: an index into the world's partners.</param>
/// <param name="Tier">The rung that it reaches, or a higher one; above its rung at the start.</param>
/// <param name="By">The last month in which it counts; one of the run's.</param>
public sealed record ExplainQuestion(int Policy, int Partner, int Tier, Month By)
{
    /// <summary>Reads a question in the words of people.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="partner">The partner, by its code or name.</param>
    /// <param name="tier">The tier, as the world's ladder has it; null for the one above that of the start.</param>
    /// <param name="by">The last month that counts; null for the run's last.</param>
    /// <exception cref="AnalysisException">The plan has no such partner, tier or month, or the partner cannot rise to it; the message says what there is.</exception>
    public static ExplainQuestion Read(ExperimentPlan plan, int policy, string partner, string? tier = null, string? by = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var world = plan.Scenario.World.World;
        var index = ExperimentNames.Partner(world, partner);
        var start = plan.Policies[policy].Inputs.Start.Partners[index].Tier;
        var (name, names) = (world.Partners[index].Name, world.Ladder.Names);
        if (world.Partners[index].Kind != PartnerKind.Country)
        {
            throw new AnalysisException($"{name} stands outside the ladder; there is no upgrade to explain.");
        }

        if (start >= world.Ladder.Top)
        {
            throw new AnalysisException($"{name} stands on the highest tier already, '{names[start]}'; there is no upgrade to explain.");
        }

        return new ExplainQuestion(policy, index, tier is null ? start + 1 : TierOf(world.Ladder, tier, start, name), by is null ? plan.Scenario.To : MonthOf(plan, by));
    }

    private static int TierOf(Ladder ladder, string text, int start, string partner)
    {
        var tier = ladder.IndexOf(text);
        if (tier < 0)
        {
            var near = DidYouMean.Nearest(text, ladder.Names);
            throw new AnalysisException($"'{text}' is not a tier of the ladder{(near is null ? "." : $"; did you mean '{near}'?")} It has {string.Join(", ", ladder.Names.Select(n => $"'{n}'"))}.");
        }

        return tier > start
            ? tier
            : throw new AnalysisException($"{partner} stands on '{ladder.Names[start]}' at the start; name a higher tier than '{text}'.");
    }

    private static Month MonthOf(ExperimentPlan plan, string text) =>
        Month.TryParse(text, out var month) && month >= plan.Scenario.From && month <= plan.Scenario.To
            ? month
            : throw new AnalysisException($"'{text}' is not a month from {plan.Scenario.From} to {plan.Scenario.To}.");
}
