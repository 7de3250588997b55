using DiplomacySim.Charts.Kinds;
using DiplomacySim.Reports.Analyses;

namespace DiplomacySim.Reports.Charts;

/// <summary>The cases over the two inputs that a box (PRIM) limits most, and the box among them.</summary>
internal static class BoxScatter
{
    /// <summary>More points than this make the picture heavy and show no more: evenly spaced cases are drawn.</summary>
    private const int MostPoints = 600;

    /// <summary>The chart; null where there are fewer than two inputs with finite values.</summary>
    public static BoxScatterChart? Of(FoundBoxes found, AnalysisWords words)
    {
        var inputs = found.Cases.Inputs;
        var box = found.Box;
        int[] axes =
        [
            .. box.Limits.OrderBy(limit => limit.QuasiP).Select(limit => inputs.Names.IndexOf(limit.Input))
                .Concat(Enumerable.Range(0, inputs.Names.Length))
                .Distinct()
                .Where(input => inputs.Column(input).ToArray().All(double.IsFinite))
                .Take(2),
        ];
        if (axes.Length < 2)
        {
            return null;
        }

        var (x, y) = (inputs.Column(axes[0]).ToArray(), inputs.Column(axes[1]).ToArray());
        var interest = found.Cases.OfInterest.ToArray();
        var every = (inputs.Rows + MostPoints - 1) / MostPoints;
        int[] shown = [.. Enumerable.Range(0, inputs.Rows).Where(row => row % every == 0)];
        return new BoxScatterChart
        {
            Title = words["box.title"],
            Subtitle = words.Say("box.subtitle", ("condition", found.Condition.ToString()), ("shown", shown.Length), ("count", inputs.Rows)),
            Description = words.Say("box.description", ("coverage", words.Language.Percent(box.Coverage)), ("density", words.Language.Percent(box.Density))),
            Note = box.Limits.Length > 2 ? words["box.note"] : "",
            Words = words.Charts,
            Points = [.. shown.Select(row => new ScatterPoint(x[row], y[row], interest[row]))],
            BoxX = Range(axes[0]),
            BoxY = Range(axes[1]),
            XHead = words.Input(inputs.Names[axes[0]]),
            YHead = words.Input(inputs.Names[axes[1]]),
            OfInterest = words["box.interest"],
            Other = words["box.other"],
            Box = words["box.box"],
            CountHead = words["column.cases"],
        };

        (double Low, double High) Range(int input)
        {
            var limit = box.Limits.FirstOrDefault(l => l.Input == inputs.Names[input]);
            return (limit?.Low ?? double.NegativeInfinity, limit?.High ?? double.PositiveInfinity);
        }
    }
}
