using DiplomacySim.Charts.Rendering;

namespace DiplomacySim.Charts.Marks;

/// <summary>A point.</summary>
/// <param name="X">Its value to the right.</param>
/// <param name="Y">Its value upwards.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Radius">Half its width, in pixels.</param>
public sealed record PointMark(double X, double Y, Shape Shape = Shape.Circle, double Radius = 4) : Mark
{
    internal override void Draw(SvgWriter svg, Frame frame) => svg.Point(frame.X(X), frame.Y(Y), Shape, Radius, Style, Tip);
}
