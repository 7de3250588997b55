using System.Globalization;
using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Searching;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Exploration.Search;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Cli.Reports;

/// <summary>The report of <c>search</c>.</summary>
internal static class SearchPage
{
    private const int MostVisits = 40;

    /// <summary>How far a search is, on a line.</summary>
    public static string Progress(SearchProgress progress)
    {
        var left = progress.Left is { } time ? $", at most {Numbers.Duration(time.TotalSeconds)} left" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{progress.Done:N0} of at most {progress.Most:N0} candidates, {progress.PerSecond:0.0}/s{left}; generation {progress.Generation}, {progress.Found} found");
    }

    /// <summary>The report.</summary>
    /// <param name="terminal">Where it goes.</param>
    /// <param name="scenario">The searched scenario.</param>
    /// <param name="report">What was found.</param>
    /// <param name="confirmation">The same on fresh futures; null where they were not played.</param>
    /// <param name="presentation">How it is shown.</param>
    public static void Write(Terminal terminal, Scenario scenario, SearchReport report, SearchConfirmation? confirmation, Presentation presentation)
    {
        if (presentation.IsJson)
        {
            JsonPage.Write(terminal.Out, json => SearchJson.Write(json, scenario, report, confirmation));
            return;
        }

        var search = scenario.Search!;
        var page = new ReportPage(terminal);
        page.Heading(scenario.Question.Length > 0 ? scenario.Question : scenario.Title);
        if (confirmation is not null)
        {
            page.Paragraph(SearchAnswer.Sentence(search, confirmation));
        }

        if (presentation.IsQuiet)
        {
            return;
        }

        var binding = new SearchBinding(scenario);
        WriteFound(page, binding, report, confirmation);
        WritePolicies(page, scenario, report);
        WriteCourse(page, search, report);
    }

    private static void WriteFound(ReportPage page, SearchBinding binding, SearchReport report, SearchConfirmation? confirmation)
    {
        page.Heading("Found");
        for (var i = 0; i < binding.Measures.Length; i++)
        {
            // A measure that is sought and bounded stands here once.
            if (binding.Measures.Take(i).Any(earlier => earlier.Measure == binding.Measures[i].Measure))
            {
                continue;
            }

            var measure = binding.Measures[i].Measure;
            page.Gap();
            page.Entry("  ", measure.ToString());
            var table = new TextTable(new TextColumn("policy", Shrinks: true), new TextColumn("in the search", IsRight: true), new TextColumn("in fresh futures"));
            FoundPolicy[] all = [report.Present, .. report.Found];
            for (var p = 0; p < all.Length; p++)
            {
                var fresh = confirmation is null ? null : p == 0 ? confirmation.Present : confirmation.Found[p - 1];
                table.Add(
                    p == 0 ? $"{all[p].Change.Name} (as it is)" : all[p].Change.Name,
                    SearchAnswer.Text(measure, all[p].Measures[i]),
                    fresh is null ? "-" : SearchAnswer.Text(measure, fresh.Fresh[i]));
            }

            page.Table(table, 4);
            if (confirmation is { Found.IsEmpty: false } && !measure.IsCost)
            {
                var lost = confirmation.Found.Average(policy => policy.Found.Measures[i] - policy.Fresh[i].Value);
                var gained = confirmation.Present.Found.Measures[i] - confirmation.Present.Fresh[i].Value;
                page.Entry("    ", $"Search less fresh futures: {Difference(measure, lost)} on average; of the policy that nobody chose {Difference(measure, gained)}. What goes beyond that is what the choice flattered.", isQuiet: true);
            }
        }

        if (report.FoundInAll > report.Found.Length)
        {
            page.Entry("  ", $"{Numbers.Whole(report.FoundInAll)} policies were found that no other is better than in everything; kept are {report.Found.Length} ('keep').", isQuiet: true);
        }
    }

    private static string Difference(SearchMeasure measure, double value) =>
        (value > 0 ? "+" : "") + SearchAnswer.Text(measure, value).Replace("%", " points", StringComparison.Ordinal);

    private static void WritePolicies(ReportPage page, Scenario scenario, SearchReport report)
    {
        page.Heading("Policies");
        foreach (var found in report.Found)
        {
            var levers = found.Change.Levers.Select(set => $"{set.Lever.Name} {Numbers.Measure(set.Value)}");
            var visits = found.Change.Visits.OrderBy(visit => visit.Month).Select(visit => $"{visit.Month} {scenario.World.World.Partners[visit.Partner].Id.Code}").ToArray();
            string[] calendar = visits.Length == 0
                ? scenario.Search!.Visits is null ? [] : ["no visits planned"]
                : [$"{Numbers.Count(visits.Length, "visit")}: {string.Join(", ", visits.Take(MostVisits))}{(visits.Length > MostVisits ? " and more" : "")}"];
            page.Entry($"  {found.Change.Name}: ", string.Join("; ", levers.Concat(calendar)));
        }
    }

    private static void WriteCourse(ReportPage page, PolicySearch search, SearchReport report)
    {
        page.Heading("Course");
        page.Entry("  ", string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Evaluations:N0} candidates in {search.Futures:N0} futures each, {report.Known:N0} of them known from before, in {Numbers.Duration(report.Seconds)} ({(report.Evaluations - report.Known) / Math.Max(report.Seconds, 1e-9):0.0} candidates/s)."));
        var table = new TextTable(
            new TextColumn("search"), new TextColumn("generations", IsRight: true), new TextColumn("candidates", IsRight: true), new TextColumn("hypervolume", IsRight: true),
            new TextColumn("gained in the last tenth", IsRight: true), new TextColumn("ended"));
        for (var i = 0; i < report.Courses.Length; i++)
        {
            var marks = report.Courses[i].Generations;
            if (marks.IsEmpty)
            {
                continue;
            }

            var before = marks[(int)(marks.Length * 0.9)].Volume;
            table.Add(
                (i + 1).ToString(CultureInfo.InvariantCulture),
                marks.Length.ToString(CultureInfo.InvariantCulture),
                Numbers.Whole(marks[^1].Evaluations),
                marks[^1].Volume.ToString("0.0000", CultureInfo.InvariantCulture),
                marks[^1].Volume > 0 ? $"{100 * (marks[^1].Volume - before) / marks[^1].Volume:0.0}%" : "-",
                report.Courses[i].End switch
                {
                    EvolutionEnd.Converged => "stopped growing",
                    EvolutionEnd.Spent => "candidates used up",
                    EvolutionEnd.Exhausted => "nothing left to try",
                    _ => "stopped",
                });
        }

        page.Table(table);
        if (report.WithFailures > 0)
        {
            page.Entry("  ", $"{Numbers.Count(report.WithFailures, "candidate")} had futures that could not be computed; their other futures count.");
        }
    }
}
