using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Reports.Documents;
using DiplomacySim.Reports.Wording;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Reports.Sections;

/// <summary>How it was computed: the model in short, what was drawn, and what each policy sets.</summary>
internal static class MethodSection
{
    public static ReportSection Of(ReportSource source)
    {
        var (texts, scenario) = (source.Texts, source.Scenario);
        var together = source.Plan.Policies.Max(policy => policy.Posterior?.DrawnNames.Count()) ?? 0;
        var blocks = ImmutableArray.CreateBuilder<ReportBlock>();
        blocks.Add(new ParagraphBlock(texts.Say(
            "method.month",
            ("home", source.Names.Home),
            ("partners", source.World.Partners.Length),
            ("from", scenario.From),
            ("to", scenario.To),
            ("futures", source.Futures))));
        blocks.Add(new ParagraphBlock(texts["method.step"]));
        blocks.Add(new ParagraphBlock(texts["method.chance"]));
        if (!scenario.Modules.IsEmpty)
        {
            blocks.Add(new ParagraphBlock(texts.Say("method.modules", ("names", source.Language.List(scenario.Modules.Select(module => module.Name))))));
        }

        if (source.Plan.DrawsNothing)
        {
            blocks.Add(new ParagraphBlock(texts["method.nothing drawn"]));
        }
        else if (together > 0)
        {
            blocks.Add(new ParagraphBlock(texts.Say("method.together", ("count", together))));
        }

        if (!source.Plan.Uncertainties.IsEmpty)
        {
            blocks.Add(new TableBlock(texts["method.drawn"], Draws(source)));
        }

        blocks.Add(new TableBlock(texts["method.policies"], Policies(source)));
        return new ReportSection("method", texts["method.heading"], blocks.ToImmutable());
    }

    private static ChartTable Draws(ReportSource source)
    {
        var texts = source.Texts;
        return Tables.Of(
            3,
            [texts["word.input"], texts["method.distribution"], texts["method.unit"]],
            source.Plan.Uncertainties.Select(name => new[]
            {
                InputText.Name(name, texts, source.Names),

                // A policy may draw the same input in another way.
                string.Join("; ", source.Plan.Policies.SelectMany(p => p.Uncertainties.Where(u => u.Name == name)).Select(u => u.Distribution.ToString()).Distinct(StringComparer.Ordinal)),
                InputText.Unit(source.Scenario.World.FindParameter(name)?.Unit ?? "", texts),
            }));
    }

    private static ChartTable Policies(ReportSource source)
    {
        var texts = source.Texts;
        return Tables.Of(
            6,
            [texts["word.policy"], texts["method.attention"], texts["method.execution"], texts["method.capacity"], texts["method.fixed"], texts["method.events"]],
            source.Scenario.Policies.Select(policy => new[]
            {
                policy.Name,
                Lever(source, policy, UncertaintyKind.Attention, policy.Attention),
                Lever(source, policy, UncertaintyKind.Execution, policy.Execution),
                Lever(source, policy, UncertaintyKind.Capacity, policy.Capacity),
                policy.SetInsteadOfDrawn.IsEmpty ? "-" : source.Language.List(policy.SetInsteadOfDrawn.Select(name => InputText.Name(name, texts, source.Names))),
                $"{source.Language.Whole(policy.Events.Length)} · {source.Language.Whole(policy.Rules.Length)} · {source.Language.Whole(policy.Shocks.Length)}",
            }));
    }

    private static string Lever(ReportSource source, Policy policy, UncertaintyKind kind, ImmutableArray<double> path) =>
        policy.Uncertainties.Any(u => u.Kind == kind) ? source.Texts["method.drawn word"]
        : path.Min() == path.Max() ? source.Language.Plain(path[0])
        : source.Language.Range(source.Language.Plain(path.Min()), source.Language.Plain(path.Max()));
}
