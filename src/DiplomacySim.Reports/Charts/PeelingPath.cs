using DiplomacySim.Charts.Kinds;
using DiplomacySim.Exploration.Discovery;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Charts;

/// <summary>The peeling path of a search for a box (PRIM), with the balanced box marked, or another one.</summary>
public static class PeelingPath
{
    /// <summary>The chart.</summary>
    /// <param name="path">The path.</param>
    /// <param name="condition">What the search looked for, in words.</param>
    /// <param name="texts">The texts of <see cref="TextCatalog.Reports"/> in some language.</param>
    /// <param name="step">The number of the box that is marked; null for the balanced one.</param>
    public static PeelingPathChart Of(PrimPath path, string condition, Texts texts, int? step = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(texts);
        var marked = step ?? path.Balanced;
        var chosen = path.Steps[marked].Box;
        return new PeelingPathChart
        {
            Title = texts["peeling.title"],
            Subtitle = condition,
            Description = texts.Say(marked == path.Balanced ? "peeling.description" : "peeling.description of marked", ("coverage", texts.Language.Percent(chosen.Coverage)), ("density", texts.Language.Percent(chosen.Density))),
            Words = texts.Language.ToChartWords(),
            Steps = [.. path.Steps.Select(step => new PeelStep(step.Box.Coverage, step.Box.Density, step.Box.Limits.Length))],
            Chosen = marked,
            Coverage = texts["peeling.coverage"],
            Density = texts["peeling.density"],
            Restricted = texts["peeling.restricted"],
            ChosenHead = texts[marked == path.Balanced ? "peeling.chosen" : "peeling.marked"],
            StepHead = texts["peeling.step"],
        };
    }
}
