using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Cli.Reports;

/// <summary>The report of <c>plan</c>.</summary>
internal static class PlanPage
{
    public static void Write(Terminal terminal, ExperimentPlan plan, RunOptions options, CostEstimate estimate)
    {
        var scenario = plan.Scenario;
        var world = scenario.World.World;
        var page = new ReportPage(terminal);
        page.Heading(scenario.Title);
        page.Paragraph(string.Create(
            CultureInfo.InvariantCulture,
            $"{scenario.Path}: {scenario.From} to {scenario.To} ({scenario.Months} months), world '{world.Name}' with {world.Partners.Length} partners ({world.Partners.Count(p => p.Kind == PartnerKind.Country)} countries on the ladder), seed {scenario.Seed}."));
        page.Heading("Policies");
        page.Table(Policies(scenario));
        WriteNames(page, "Settings", scenario.Policies.Select(p => (p.Name, PolicySettings.Describe(p, scenario))));
        WriteNames(page, "Branches", scenario.Policies.Where(p => p.Branch is not null).Select(p => (p.Name, p.Branch!.ToString())));
        WriteNames(page, "Rules", Named(scenario, policy => policy.Rules.Select(rule => (rule.Name, rule.ToString()))));
        WriteNames(page, "Shocks", Named(scenario, policy => policy.Shocks.Select(shock => (shock.Name, shock.ToString()))));
        WriteDraws(page, plan);
        WriteNames(page, "Targets", scenario.Targets.Select(t => (t.Name, t.Expression.ToString())));
        WriteNames(page, "Outcomes", scenario.Outcomes.Select(o => (o.Name, o.Expression.ToString())));
        page.Heading("Run");
        page.Entry("  ", Cases(plan));
        page.Entry("  ", string.Create(
            CultureInfo.InvariantCulture,
            $"{Numbers.Whole(scenario.Futures * plan.Policies.Length)} futures in {estimate.Shards:N0} {(estimate.Shards == 1 ? "shard" : "shards")} of at most {options.ShardLanes}, on {options.Workers} {(options.Workers == 1 ? "thread" : "threads")}."));
        page.Entry("  ", string.Create(
            CultureInfo.InvariantCulture,
            $"About {Numbers.Duration(estimate.Seconds)} to compute, measured just now on {estimate.Futures} futures; storing comes on top. About {estimate.Bytes >> 20:N0} MiB of memory. Nothing was run or stored."));
    }

    private static TextTable Policies(Scenario scenario)
    {
        var table = new TextTable(
            new TextColumn(""), new TextColumn("draws", IsRight: true), new TextColumn("events", IsRight: true), new TextColumn("sets instead of drawing", Shrinks: true));
        foreach (var policy in scenario.Policies)
        {
            table.Add(
                policy.Name,
                policy.Uncertainties.Length.ToString(CultureInfo.InvariantCulture),
                policy.Events.Length.ToString(CultureInfo.InvariantCulture),
                policy.SetInsteadOfDrawn.IsEmpty ? "-" : string.Join(", ", policy.SetInsteadOfDrawn));
        }

        return table;
    }

    // What several policies have in common stands there once, with the policies that have it where not all do.
    private static IEnumerable<(string Name, string Text)> Named(Scenario scenario, Func<Policy, IEnumerable<(string Name, string Text)>> items) =>
        scenario.Policies
            .SelectMany(policy => items(policy).Select(item => (Item: item, Policy: policy.Name)))
            .GroupBy(found => found.Item)
            .Select(group => (
                group.Count() == scenario.Policies.Length ? group.Key.Name : $"{group.Key.Name} ({string.Join(", ", group.Select(found => found.Policy))})",
                group.Key.Text));

    private static void WriteDraws(ReportPage page, ExperimentPlan plan)
    {
        if (plan.DrawsNothing)
        {
            return;
        }

        page.Heading("Drawn for each future");
        if (plan.Policies.Select(policy => policy.Posterior).FirstOrDefault(posterior => posterior is not null) is { } posterior)
        {
            page.Entry("  ", $"{Numbers.Count(posterior.DrawnEntries.Count(), "parameter")} together, from the world's posterior: what its record says of them.");
            page.Entry("  ", $"{Numbers.Count(posterior.DrawnAssumed.Count(), "parameter")} of which it says nothing, from a belief each:");
            page.Table(Beliefs(posterior));
        }

        var table = new TextTable(new TextColumn(""), new TextColumn("", Shrinks: true), new TextColumn("", Shrinks: true));
        foreach (var name in plan.Uncertainties)
        {
            // A policy may draw the same input in another way.
            var ways = plan.Policies.SelectMany(p => p.Uncertainties.Where(u => u.Name == name)).Select(u => u.Distribution.ToString()).Distinct(StringComparer.Ordinal);
            table.Add(name, string.Join(" or ", ways), plan.Scenario.World.FindParameter(name)?.Unit ?? "");
        }

        page.Table(table);
    }

    private static TextTable Beliefs(WorldPosterior posterior)
    {
        var table = new TextTable(new TextColumn(""), new TextColumn("", Shrinks: true));
        foreach (var entry in posterior.DrawnAssumed)
        {
            table.Add("  " + entry.Name, entry.Distribution.ToString());
        }

        return table;
    }

    private static void WriteNames(ReportPage page, string title, IEnumerable<(string Name, string Text)> items)
    {
        var all = items.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        page.Heading(title);
        foreach (var (name, text) in all)
        {
            page.Entry($"  {name}: ", text);
        }
    }

    private static string Cases(ExperimentPlan plan)
    {
        var policies = plan.Policies.Length == 1 ? "1 policy" : string.Create(CultureInfo.InvariantCulture, $"{plan.Policies.Length} policies");
        var futures = Numbers.Whole(plan.Scenario.Futures);
        if (plan.Scenario.Experiment is { } design)
        {
            var chance = design.SharesChance ? "the same chance for every case" : "chance of its own for every future";
            return $"{policies}, {Numbers.Whole(plan.Scenario.Cases)} cases of a {ReportWords.English["design." + design.Kind]} design over {Numbers.Count(design.Inputs.Length, "input")}, {Numbers.Count(design.Replications, "replication")} of each, {chance}: {futures} futures of each policy.";
        }

        return plan.DrawsNothing
            ? $"{policies}, nothing drawn: a case each, with {futures} futures that differ in chance alone."
            : $"{policies}, {futures} draws of the uncertain inputs: {Numbers.Whole(plan.Scenario.Futures * plan.Policies.Length)} cases, a future each.";
    }
}
