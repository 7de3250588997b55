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

    internal override void Draw(SvgWriter svg, Frame frame) => svg.Text(frame.X(X) + Right, frame.Y(Y) + Down + 4, Text, Style, Anchor, Tip);
}
