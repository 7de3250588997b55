using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;
using DiplomacySim.Charts.Rendering;

namespace DiplomacySim.Charts.Kinds;

/// <summary>A tree of questions, from left to right: each box says which cases are left, how many, and as a bar which share of them is of interest.</summary>
public sealed record TreeChart : ChartKind
{
    private const double RowHeight = 76;
    private const double ColumnWidth = 196;

    // Of a column and of a row: the rest is for the lines between boxes.
    private const double BoxWidth = 0.88;
    private const double HalfBox = 0.41;
    private const double BarHeight = 0.1;

    // Of the text in a box, in pixels.
    private const double Inset = 8;
    private const double LineWidth = (ColumnWidth * BoxWidth) - (2 * Inset);
    private const double LineHeight = 15;

    /// <summary>All cases.</summary>
    public required TreeNode Root { get; init; }

    /// <summary>What the rows of the table are: <c>question</c>.</summary>
    public required string NodeHead { get; init; }

    /// <summary>What the bars are: <c>of interest</c>.</summary>
    public required string ShareHead { get; init; }

    /// <summary>What is counted: <c>cases</c>.</summary>
    public required string CountHead { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart()
    {
        var (columns, rows) = (Root.Depth, Root.Leaves);
        var marks = ImmutableArray.CreateBuilder<Mark>();
        Draw(Root, 0, 0, marks);
        return new Chart
        {
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            Note = Note,
            Legend = [new LegendEntry(ShareHead, "heat")],
            LeastWidth = columns * ColumnWidth,
            Panels =
            [
                new Panel
                {
                    X = new Axis(new LinearScale(0, columns - 1 + BoxWidth, [])) { HasLabels = false },
                    Y = new Axis(new LinearScale(rows - 0.5, -0.5, [])) { HasLabels = false },
                    Marks = marks.ToImmutable(),
                    Height = _ => rows * RowHeight,
                    Right = 2,
                },
            ],
            Table = new ChartTable([NodeHead, ShareHead, CountHead], [.. Rows(Root, 0)]),
        };
    }

    /// <summary>Draws a node and all below it, and gives its height.</summary>
    private double Draw(TreeNode node, int column, int firstLeaf, ImmutableArray<Mark>.Builder marks)
    {
        var heights = new List<double>();
        var leaf = firstLeaf;
        foreach (var branch in node.Branches)
        {
            heights.Add(Draw(branch, column + 1, leaf, marks));
            leaf += branch.Leaves;
        }

        var y = heights.Count == 0 ? firstLeaf : (heights[0] + heights[^1]) / 2;
        var bend = column + ((1 + BoxWidth) / 2);
        foreach (var height in heights)
        {
            marks.Add(new LineMark([(column + BoxWidth, y), (bend, y), (bend, height), (column + 1, height)]) { Style = "l thin k6" });
        }

        var (right, bottom) = (column + BoxWidth, y + HalfBox);
        var tip = $"{node.Text}: {Words.Percent(node.Share)}, {node.Count}";
        marks.Add(new RectMark(column, y - HalfBox, right, bottom) { Style = "paper rim", Tip = tip });
        marks.Add(new RectMark(column, bottom - BarHeight, right, bottom) { Style = "done" });
        marks.Add(new RectMark(column, bottom - BarHeight, column + (BoxWidth * node.Share), bottom) { Style = "heat" });
        string[] lines = [.. Lines(node.Text)];
        for (var line = 0; line < lines.Length; line++)
        {
            marks.Add(new TextMark(column, y, lines[line]) { Right = Inset, Down = (line - lines.Length + 0.65) * LineHeight, Tip = tip });
        }

        marks.Add(new TextMark(column, y, $"{Words.Percent(node.Share)} · {node.Count}") { Style = "m", Right = Inset, Down = 0.7 * LineHeight, MostWidth = BoxWidth * 0.9, Tip = tip });
        return y;
    }

    /// <summary>A text in two lines at most: what it says stands at its end too.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        string[] lines = [.. TextWidth.Lines(text, LineWidth, 12)];
        return lines.Length <= 2 ? lines : [lines[0], TextWidth.Fit(string.Join(' ', lines[1..]), LineWidth)];
    }

    // Spaces of the width of a letter, which a page does not drop, show how deep a question stands.
    private IEnumerable<ImmutableArray<string>> Rows(TreeNode node, int depth) =>
        node.Branches.SelectMany(branch => Rows(branch, depth + 1)).Prepend([new string('\u2003', depth) + node.Text, Words.Percent(node.Share), node.Count]);
}
