using DiplomacySim.Charts.Rendering;

namespace DiplomacySim.Charts.Marks;

/// <summary>A rectangle between two values of either axis: a bar, a tile, a box.</summary>
/// <param name="X1">One end to the right.</param>
/// <param name="Y1">One end upwards.</param>
/// <param name="X2">The other end to the right.</param>
/// <param name="Y2">The other end upwards.</param>
public sealed record RectMark(double X1, double Y1, double X2, double Y2) : Mark
{
    /// <summary>Pixels that are left free on each side.</summary>
    public double Inset { get; init; }

    /// <summary>Opacity, 0 to 1.</summary>
    /// <value>1.</value>
    public double Opacity { get; init; } = 1;

    internal override void Draw(SvgWriter svg, Frame frame)
    {
        var (left, right) = (frame.X(Math.Min(X1, X2)), frame.X(Math.Max(X1, X2)));
        var (top, bottom) = (frame.Y(Y1), frame.Y(Y2));
        (top, bottom) = (Math.Min(top, bottom), Math.Max(top, bottom));
        svg.Rect(left + Inset, top + Inset, Math.Max(0, right - left - (2 * Inset)), Math.Max(0, bottom - top - (2 * Inset)), Style, Opacity, Tip);
    }
}
