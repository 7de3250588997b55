using DiplomacySim.Charts.Grammar;

namespace DiplomacySim.Charts.Rendering;

/// <summary>The rectangle that a panel's marks are drawn in, in pixels.</summary>
internal readonly record struct Frame(double Left, double Top, double Width, double Height, Scale XScale, Scale YScale)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double X(double value) => Left + (XScale.Place(value) * Width);

    public double Y(double value) => Bottom - (YScale.Place(value) * Height);
}
