using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Charts.Kinds;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Reports.Analyses;

namespace DiplomacySim.Reports.Charts;

/// <summary>What the searches side by side gained: the hypervolume of what each had found, generation by generation.</summary>
internal static class SearchCourses
{
    /// <summary>The chart; null where no generation was judged.</summary>
    public static CourseChart? Of(ImmutableArray<SearchCourse> courses, AnalysisWords words)
    {
        CourseSeries[] series =
        [
            .. courses.Select((course, i) => (Course: course, Number: (i + 1).ToString(CultureInfo.InvariantCulture))).Where(c => !c.Course.Generations.IsEmpty)
                .Select(c => new CourseSeries(words.Say("search.course of", ("number", c.Number)), [.. c.Course.Generations.Select(mark => ((double)mark.Evaluations, mark.Volume))])),
        ];
        return series.Length == 0 ? null : new CourseChart
        {
            Title = words["search.convergence"],
            Subtitle = words["search.convergence subtitle"],
            Description = words.Say("search.convergence description", ("volumes", words.Language.List(series.Select(s => words.Language.Number(s.Points[^1].Gain, 4))))),
            Words = words.Charts,
            Series = [.. series],
            Effort = words["column.candidates"],
            Gain = words["column.hypervolume"],
            SeriesHead = words["column.search"],
        };
    }
}
