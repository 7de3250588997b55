using DiplomacySim.Charts.Rendering;

namespace DiplomacySim.Charts.Marks;

/// <summary>A point.</summary>
/// <param name="X">Its value to the right.</param>
/// <param name="Y">Its value upwards.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Radius">Half its width, in pixels.</param>
public sealed record PointMark(double X, double Y, Shape Shape = Shape.Circle, double Radius = 4) : Mark
{
    /// <summary>Pixels to the right of the place.</summary>
    public double Right { get; init; }

    /// <summary>Pixels below the place.</summary>
    public double Down { get; init; }

    internal override void Draw(SvgWriter svg, Frame frame) => svg.Point(frame.X(X) + Right, frame.Y(Y) + Down, Shape, Radius, Style, Tip);
}
