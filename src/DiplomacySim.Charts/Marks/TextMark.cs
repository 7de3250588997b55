using DiplomacySim.Charts.Rendering;

namespace DiplomacySim.Charts.Marks;

/// <summary>A text at a place: a direct label, an annotation.</summary>
/// <param name="X">The place to the right.</param>
/// <param name="Y">The place upwards.</param>
/// <param name="Text">The text.</param>
public sealed record TextMark(double X, double Y, string Text) : Mark
{
    /// <summary>Which part of the text stands at the place.</summary>
    public TextAnchor Anchor { get; init; }

    /// <summary>Pixels to the right of the place.</summary>
    public double Right { get; init; }

    /// <summary>Pixels below the place; the text's middle stands there.</summary>
    public double Down { get; init; }

    /// <summary>The room to the right of the place, in values of that axis: a longer text is cut. 0 for any.</summary>
    public double MostWidth { get; init; }

    /// <summary>What stands there where the text is longer than <see cref="MostWidth"/>: empty for nothing, null for the text's beginning.</summary>
    public string? Short { get; init; }

    /// <summary>The size that its style gives it, in pixels.</summary>
    /// <value>12.</value>
    public double Size { get; init; } = 12;

    /// <summary>By how many degrees it is turned about its place, clockwise.</summary>
    public double Angle { get; init; }

    internal override void Draw(SvgWriter svg, Frame frame)
    {
        var (x, y) = (frame.X(X) + Right, frame.Y(Y) + Down);
        var room = MostWidth > 0 ? frame.X(X + MostWidth) - frame.X(X) : double.PositiveInfinity;
        var text = TextWidth.Of(Text, Size) <= room ? Text : Short ?? TextWidth.Fit(Text, room, Size);
        if (text.Length == 0)
        {
            return;
        }

        svg.Text(x, y + 4, text, Style, Anchor, text == Text ? Tip : Tip ?? Text, Angle == 0 ? null : (Angle, x, y));
    }
}
