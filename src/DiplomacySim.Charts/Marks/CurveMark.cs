using DiplomacySim.Charts.Rendering;

namespace DiplomacySim.Charts.Marks;

/// <summary>A curve between two points, drawn towards a third.</summary>
/// <param name="X1">The first point's value to the right.</param>
/// <param name="Y1">The first point's value upwards.</param>
/// <param name="CX">The third point's value to the right.</param>
/// <param name="CY">The third point's value upwards.</param>
/// <param name="X2">The second point's value to the right.</param>
/// <param name="Y2">The second point's value upwards.</param>
public sealed record CurveMark(double X1, double Y1, double CX, double CY, double X2, double Y2) : Mark
{
    internal override void Draw(SvgWriter svg, Frame frame) => svg.Path(
        $"M{Point(frame, X1, Y1)}Q{Point(frame, CX, CY)} {Point(frame, X2, Y2)}", Style, Tip);

    private static string Point(Frame frame, double x, double y) => $"{SvgWriter.Number(frame.X(x))} {SvgWriter.Number(frame.Y(y))}";
}
