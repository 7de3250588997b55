using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Reports.Analyses;

/// <summary>What a search has found, as it is shown of the experiment that played it on fresh futures.</summary>
internal static class SearchReports
{
    public static AnalysisReport Of(ExperimentRecord record, SearchRecord search, ImmutableArray<ImmutableArray<MeasuredValue>> fresh, AnalysisWords words)
    {
        var measures = search.Measures;
        var policies = new AnalysisTable("policies", words["search.policies"], words["search.policies note"], new("policy", "", CellKind.Text), new("measure", words["column.measure"], CellKind.Text), new("search", words["column.search"], CellKind.Number), new("fresh", words["column.fresh"], CellKind.Number), new("met", words["column.met"], CellKind.Text), new("scenario", "", CellKind.Text));
        var all = search.Found.Prepend(search.Present).ToArray();
        for (var p = 0; p < all.Length; p++)
        {
            for (var i = 0; i < measures.Length; i++)
            {
                var constraint = i < search.Objectives.Length ? null : search.Constraints[i - search.Objectives.Length];
                policies.Add(
                    p == 0 ? words.Say("search.present", ("policy", all[p].Name)) : all[p].Name,
                    constraint is null ? Objective(search.Objectives[i], words) : Constraint(constraint, words),
                    all[p].Searched[i],
                    Fresh(fresh[p][i]),
                    constraint is null ? null : words[constraint.IsMetBy(fresh[p][i].Value) ? "search.yes" : "search.no"],
                    all[p].Text);
            }
        }

        var course = new AnalysisTable("courses", words["search.course"], words["search.course note"], new("search", "", CellKind.Text), new("generations", words["column.generations"], CellKind.Count), new("candidates", words["column.candidates"], CellKind.Count), new("hypervolume", words["column.hypervolume"], CellKind.Index), new("ended", words["column.ended"], CellKind.Text));
        for (var i = 0; i < search.Courses.Length; i++)
        {
            var one = search.Courses[i];
            if (!one.Generations.IsEmpty)
            {
                course.Add(words.Say("search.course of", ("number", (i + 1).ToString(CultureInfo.InvariantCulture))), (double)one.Generations.Length, (double)one.Generations[^1].Evaluations, one.Generations[^1].Volume, words["search.ended." + (one.End?.ToString() ?? "stopped")]);
            }
        }

        return new AnalysisReport(
            "search",
            words["search.title"],
            [
                words.Say(
                    "search.opening",
                    ("candidates", search.Evaluations),
                    ("futures", search.Futures),
                    ("goals", words.Language.List(search.Objectives.Select(o => Objective(o, words)).Concat(search.Constraints.Select(c => Constraint(c, words))))),
                    ("fresh", record.FuturesDone)),
            ],
            [("experiment", record.Id.Value), ("evaluations", search.Evaluations), ("futures", search.Futures), ("freshFutures", record.FuturesDone), ("foundInAll", search.FoundInAll)],
            [policies, course],
            search.FoundInAll > search.Found.Length ? [words.Say("search.all kept", ("count", search.FoundInAll), ("kept", search.Found.Length))] : [])
        {
            Charts =
            [
                .. ParetoSet.Of(search, [.. fresh], record.FuturesDone, words) is { } pareto ? [new AnalysisChart("pareto", pareto.ToChart())] : Array.Empty<AnalysisChart>(),
                .. SearchCourses.Of(search.Courses, words) is { } courses ? [new AnalysisChart("convergence", courses.ToChart())] : Array.Empty<AnalysisChart>(),
            ],
        };
    }

    /// <summary>What is sought, in words.</summary>
    public static string Objective(SearchObjective objective, AnalysisWords words) =>
        words.Say(objective.MoreIsBetter ? "search.maximize" : "search.minimize", ("measure", Measure(objective.Measure, words)));

    /// <summary>What must hold, in words.</summary>
    public static string Constraint(SearchConstraint constraint, AnalysisWords words) =>
        words.Say(constraint.IsAtLeast ? "search.at least" : "search.at most", ("measure", Measure(constraint.Measure, words)), ("bar", words.Language.Plain(constraint.Bar)));

    private static string Measure(SearchMeasure measure, AnalysisWords words) => measure.By switch
    {
        _ when measure.IsCost => words["search.cost"],
        SearchMeasureKind.Mean when measure.IsOfTarget => words.Say("search.share", ("of", measure.Of)),
        SearchMeasureKind.Mean => words.Say("search.mean", ("of", measure.Of)),
        SearchMeasureKind.Worst => words.Say("search.worst", ("of", measure.Of)),
        SearchMeasureKind.Regret => words.Say("search.regret", ("level", words.Language.Plain(100 * measure.Level)), ("of", measure.Of)),
        _ when measure.Level == 0.5 => words.Say("search.median", ("of", measure.Of)),
        _ => words.Say("search.quantile", ("level", words.Language.Plain(100 * measure.Level)), ("of", measure.Of)),
    };

    // What is certain has no interval.
    private static object Fresh(MeasuredValue value) => value.Low == value.High ? value.Value : new Estimate(value.Value, value.Low, value.High);
}
