using DiplomacySim.Charts.Kinds;
using DiplomacySim.Exploration.Discovery;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Charts;

/// <summary>The peeling path of a search for a box (PRIM), with the balanced box marked.</summary>
public static class PeelingPath
{
    /// <summary>The chart.</summary>
    /// <param name="path">The path.</param>
    /// <param name="condition">What the search looked for, in words.</param>
    /// <param name="texts">The texts of <see cref="TextCatalog.Reports"/> in some language.</param>
    public static PeelingPathChart Of(PrimPath path, string condition, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(texts);
        var chosen = path.Steps[path.Balanced].Box;
        return new PeelingPathChart
        {
            Title = texts["peeling.title"],
            Subtitle = condition,
            Description = texts.Say("peeling.description", ("coverage", texts.Language.Percent(chosen.Coverage)), ("density", texts.Language.Percent(chosen.Density))),
            Words = texts.Language.ToChartWords(),
            Steps = [.. path.Steps.Select(step => new PeelStep(step.Box.Coverage, step.Box.Density, step.Box.Limits.Length))],
            Chosen = path.Balanced,
            Coverage = texts["peeling.coverage"],
            Density = texts["peeling.density"],
            Restricted = texts["peeling.restricted"],
            ChosenHead = texts["peeling.chosen"],
            StepHead = texts["peeling.step"],
        };
    }
}
