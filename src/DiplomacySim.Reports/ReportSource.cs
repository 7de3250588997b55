using DiplomacySim.Charts;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Analysis.Courses;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Reports;

/// <summary>What charts and reports of an experiment are made from: its results, and the language.</summary>
public sealed class ReportSource
{
    /// <summary>Creates a source.</summary>
    /// <param name="summary">The experiment's summary.</param>
    /// <param name="courses">Its courses.</param>
    /// <param name="language">The language.</param>
    public ReportSource(RunSummary summary, RunCourses courses, Language language)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(courses);
        ArgumentNullException.ThrowIfNull(language);
        Summary = summary;
        Courses = courses;
        Texts = TextCatalog.Reports.In(language);
        Names = new WorldNames(Scenario.World, language);
        Words = language.ToChartWords();
    }

    /// <summary>The experiment's summary.</summary>
    public RunSummary Summary { get; }

    /// <summary>The experiment's courses.</summary>
    public RunCourses Courses { get; }

    /// <summary>The texts of reports in the language.</summary>
    public Texts Texts { get; }

    /// <summary>The language.</summary>
    public Language Language => Texts.Language;

    /// <summary>The world's names in the language.</summary>
    public WorldNames Names { get; }

    /// <summary>How charts write numbers.</summary>
    public ChartWords Words { get; }

    /// <summary>The experiment's plan.</summary>
    public ExperimentPlan Plan => Summary.Plan;

    /// <summary>The scenario.</summary>
    public Scenario Scenario => Plan.Scenario;

    /// <summary>The world.</summary>
    public World World => Scenario.World.World;

    /// <summary>The futures of each policy.</summary>
    public long Futures => Summary.Futures.Min();

    /// <summary>The name of the first policy, which reports speak of where they show one.</summary>
    public string Policy => Plan.Policies[0].Name;

    /// <summary>The names of the rungs, lowest first.</summary>
    internal System.Collections.Immutable.ImmutableArray<string> TierNames => [.. Enumerable.Range(0, World.Ladder.Count).Select(Names.Tier)];

    /// <summary>What a count of a rung is called: with those above it, or on it alone.</summary>
    internal string Counted(int tier, bool orAbove) => orAbove && tier < World.Ladder.Top ? Texts.Say("word.or above", ("tier", Names.Tier(tier))) : Names.Tier(tier);

    /// <summary>A difference with its interval, with as many digits as the interval allows.</summary>
    internal string Difference(PairedDifference difference)
    {
        if (difference.Count == 0)
        {
            return "-";
        }

        var isShare = difference.Column.Kind is Results.ColumnKind.Target or Results.ColumnKind.Truth;
        var scale = isShare ? 100 : 1;
        var half = (difference.High - difference.Low) / 2 * scale;
        var digits = isShare ? half >= 1 ? 0 : 1 : half >= 5 ? 0 : half >= 0.1 ? 1 : 2;
        var value = Language.Signed(difference.Difference * scale, digits);
        var worded = isShare ? Texts.Say("word.percentage points", ("value", value)) : value;
        return $"{worded} ({Language.Range(Language.Signed(difference.Low * scale, digits), Language.Signed(difference.High * scale, digits))})";
    }
}
