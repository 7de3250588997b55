using DiplomacySim.Charts.Rendering;

namespace DiplomacySim.Charts.Marks;

/// <summary>A straight line between two points: an interval, a connection, a reference.</summary>
/// <param name="X1">The first point's value to the right.</param>
/// <param name="Y1">The first point's value upwards.</param>
/// <param name="X2">The second point's value to the right.</param>
/// <param name="Y2">The second point's value upwards.</param>
public sealed record SegmentMark(double X1, double Y1, double X2, double Y2) : Mark
{
    internal override void Draw(SvgWriter svg, Frame frame)
    {
        var path = new PathText();
        path.To(frame.X(X1), frame.Y(Y1));
        path.To(frame.X(X2), frame.Y(Y2));
        svg.Path(path.ToString(), Style, Tip);
    }
}
