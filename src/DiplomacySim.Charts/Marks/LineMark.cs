using System.Collections.Immutable;
using DiplomacySim.Charts.Rendering;

namespace DiplomacySim.Charts.Marks;

/// <summary>A line through points, in their order.</summary>
/// <param name="Points">The points.</param>
public sealed record LineMark(ImmutableArray<(double X, double Y)> Points) : Mark
{
    internal override void Draw(SvgWriter svg, Frame frame)
    {
        var path = new PathText();
        foreach (var (x, y) in Points)
        {
            path.To(frame.X(x), frame.Y(y));
        }

        svg.Path(path.ToString(), Style, Tip);
    }
}
