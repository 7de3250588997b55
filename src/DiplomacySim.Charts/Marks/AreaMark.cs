using System.Collections.Immutable;
using DiplomacySim.Charts.Rendering;

namespace DiplomacySim.Charts.Marks;

/// <summary>The area between a lower and an upper line.</summary>
/// <param name="Points">Both lines, from left to right.</param>
public sealed record AreaMark(ImmutableArray<(double X, double Low, double High)> Points) : Mark
{
    internal override void Draw(SvgWriter svg, Frame frame)
    {
        var path = new PathText();
        foreach (var (x, _, high) in Points)
        {
            path.To(frame.X(x), frame.Y(high));
        }

        foreach (var (x, low, _) in Points.Reverse())
        {
            path.To(frame.X(x), frame.Y(low));
        }

        path.Close();
        svg.Path(path.ToString(), Style, Tip);
    }
}
