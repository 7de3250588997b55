using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Kinds;

/// <summary>Who is whose rival, and which blocs tie partners together: partners on a circle, region by region, blocs inside it.</summary>
public sealed record NetworkChart : ChartKind
{
    // Radii in units of the plot's half width; names need the rest.
    private const double Circle = 0.66;
    private const double NameGap = 0.03;

    /// <summary>The partners; those of one group stand together, in the order given.</summary>
    public required ImmutableArray<NetworkNode> Nodes { get; init; }

    /// <summary>The pairs of rivals: indices of nodes.</summary>
    public required ImmutableArray<(int First, int Second)> Rivals { get; init; }

    /// <summary>The blocs.</summary>
    public required ImmutableArray<NetworkHub> Hubs { get; init; }

    /// <summary>The names of the rungs, lowest first.</summary>
    public required ImmutableArray<string> Tiers { get; init; }

    /// <summary>The word for rivals.</summary>
    public required string Rivalry { get; init; }

    /// <summary>The word for blocs.</summary>
    public required string Bloc { get; init; }

    /// <summary>What the rows are: <c>partner</c>.</summary>
    public required string PartnerHead { get; init; }

    /// <summary>What the rungs are: <c>tier now</c>.</summary>
    public required string TierHead { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart()
    {
        var order = Nodes.Select((node, i) => (node, i)).GroupBy(n => n.node.Group).SelectMany(group => group).Select(n => n.i).ToArray();
        var angles = new double[Nodes.Length];
        for (var place = 0; place < order.Length; place++)
        {
            angles[order[place]] = 2 * Math.PI * (place + 0.5) / order.Length;
        }

        return new Chart
        {
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            Note = Note,
            Legend =
            [
                .. Tiers.Select((tier, i) => new LegendEntry(tier, ChartStyle.Tier(i, Tiers.Length))),
                new LegendEntry(Rivalry, "l k1", Shape.Line),
                .. Hubs.Select((hub, i) => new LegendEntry($"{Bloc}: {hub.Name}", $"l {ChartStyle.Stroke(HubColour(i))}", Shape.Line)),
            ],
            Panels =
            [
                new Panel
                {
                    X = new Axis(new LinearScale(-1, 1, [])) { HasLabels = false },
                    Y = new Axis(new LinearScale(-1, 1, [])) { HasLabels = false },
                    Marks = [.. Hubs.SelectMany((hub, i) => Draw(hub, i, angles)), .. Rivals.Select(pair => Draw(pair, angles)), .. Nodes.SelectMany((node, i) => Draw(node, angles[i]))],
                    Height = width => width * 0.9,
                    Right = 0,
                },
            ],
            Table = new ChartTable([PartnerHead, TierHead, Rivalry, Bloc], [.. order.Select(Row)]) { WordColumns = 4 },
        };
    }

    // The first colours are those of series; rivalry has the second.
    private static int HubColour(int hub) => hub == 0 ? 0 : hub + 1;

    private static (double X, double Y) On(double angle, double radius) => (radius * Math.Sin(angle), radius * Math.Cos(angle));

    private IEnumerable<Mark> Draw(NetworkHub hub, int index, double[] angles)
    {
        var places = hub.Members.Select(member => On(angles[member], Circle)).ToArray();
        var (x, y) = (0.5 * places.Average(p => p.X), 0.5 * places.Average(p => p.Y));
        var colour = HubColour(index);
        foreach (var place in places)
        {
            yield return new SegmentMark(x, y, place.X, place.Y) { Style = $"l thin {ChartStyle.Stroke(colour)} q1" };
        }

        yield return new PointMark(x, y, Shape.Square, 5) { Style = ChartStyle.Fill(colour), Tip = $"{Bloc} {hub.Name}: {string.Join(", ", hub.Members.Select(m => Nodes[m].Name))}" };
        yield return new TextMark(x, y, hub.Name) { Style = "b halo", Anchor = TextAnchor.Middle, Down = -12 };
    }

    private CurveMark Draw((int First, int Second) pair, double[] angles)
    {
        var (from, to) = (On(angles[pair.First], Circle), On(angles[pair.Second], Circle));

        // Neighbours on the circle bend little, opposites go through the middle.
        var apart = Math.Sqrt(((from.X - to.X) * (from.X - to.X)) + ((from.Y - to.Y) * (from.Y - to.Y))) / (2 * Circle);
        var pull = 0.9 - (0.7 * apart);
        return new CurveMark(from.X, from.Y, pull * (from.X + to.X) / 2, pull * (from.Y + to.Y) / 2, to.X, to.Y)
        {
            Style = "l k1",
            Tip = $"{Rivalry}: {Nodes[pair.First].Name} - {Nodes[pair.Second].Name}",
        };
    }

    private IEnumerable<Mark> Draw(NetworkNode node, double angle)
    {
        var (x, y) = On(angle, Circle);
        yield return new PointMark(x, y, Shape.Circle, 4.5) { Style = $"{ChartStyle.Tier(node.Tier, Tiers.Length)} rim", Tip = $"{node.Name}: {Tiers[node.Tier]}" };
        var (nx, ny) = On(angle, Circle + NameGap);
        var isLeft = angle > Math.PI;
        yield return new TextMark(nx, ny, node.Name)
        {
            Style = "sm",
            MostWidth = 1 - Circle - NameGap,
            Size = 10.5,
            Short = node.Code,
            Anchor = isLeft ? TextAnchor.End : TextAnchor.Start,
            Angle = (angle * 180 / Math.PI) - 90 - (isLeft ? 180 : 0),
        };
    }

    private ImmutableArray<string> Row(int node) =>
    [
        Nodes[node].Name,
        Tiers[Nodes[node].Tier],
        string.Join(", ", Rivals.Where(pair => pair.First == node || pair.Second == node).Select(pair => Nodes[pair.First == node ? pair.Second : pair.First].Name)),
        string.Join(", ", Hubs.Where(hub => hub.Members.Contains(node)).Select(hub => hub.Name)),
    ];
}
