using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Kinds;

/// <summary>The path of a search (PRIM) from all cases to a dense box: what density costs in coverage, and the box that was chosen.</summary>
public sealed record PeelingPathChart : ChartKind
{
    /// <summary>The steps, from all cases on.</summary>
    public required ImmutableArray<PeelStep> Steps { get; init; }

    /// <summary>The index of the box that was chosen.</summary>
    public required int Chosen { get; init; }

    /// <summary>The word for coverage.</summary>
    public required string Coverage { get; init; }

    /// <summary>The word for density.</summary>
    public required string Density { get; init; }

    /// <summary>What is counted in the table: <c>restricted inputs</c>.</summary>
    public required string Restricted { get; init; }

    /// <summary>What the chosen box is called.</summary>
    public required string ChosenHead { get; init; }

    /// <summary>What the steps are called.</summary>
    public required string StepHead { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart()
    {
        var chosen = Steps[Chosen];
        return new Chart
        {
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            Note = Note,
            Panels =
            [
                new Panel
                {
                    X = new Axis(LinearScale.Of(0, 1, (value, _) => Words.Percent(value))) { HasGrid = true, Title = Coverage },
                    Y = new Axis(LinearScale.Of(0, 1, (value, _) => Words.Percent(value))) { HasGrid = true, Title = Density },
                    Marks =
                    [
                        new LineMark([.. Steps.Select(step => (step.Coverage, step.Density))]) { Style = "l thin k0 q1" },
                        .. Steps.Select((step, i) => new PointMark(step.Coverage, step.Density, Shape.Circle, 3) { Style = "s0", Tip = Tip(i) }),
                        new PointMark(chosen.Coverage, chosen.Density, Shape.Diamond, 5.5) { Style = "s1 edge", Tip = Tip(Chosen) },
                        new TextMark(chosen.Coverage, chosen.Density, ChosenHead)
                        {
                            Style = "b halo", Anchor = chosen.Coverage > 0.7 ? TextAnchor.End : TextAnchor.Start, Right = chosen.Coverage > 0.7 ? -10 : 10, Down = -8,
                        },
                    ],
                    Height = width => Math.Min(320, width * 0.6),
                    Right = 16,
                },
            ],
            Table = new ChartTable(
                [StepHead, Coverage, Density, Restricted],
                [
                    .. Steps.Select((step, i) => (ImmutableArray<string>)
                    [
                        i == Chosen ? $"{Words.Number(i, 0)} ({ChosenHead})" : Words.Number(i, 0), Words.Percent(step.Coverage), Words.Percent(step.Density), Words.Number(step.Restricted, 0),
                    ]),
                ]),
        };
    }

    private string Tip(int step) =>
        $"{StepHead} {Words.Number(step, 0)}: {Coverage} {Words.Percent(Steps[step].Coverage)}, {Density} {Words.Percent(Steps[step].Density)}, {Restricted} {Words.Number(Steps[step].Restricted, 0)}";
}
