using System.Globalization;
using System.Text;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Rendering;

/// <summary>Writes elements of SVG: numbers of one digit behind the point, no byte more than needed.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>A number of pixels.</summary>
    public static string Number(double value)
    {
        var text = Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    public SvgWriter Raw(string text)
    {
        _text.Append(text);
        return this;
    }

    public void Path(string path, string style, string? tip = null) => Element("path", $" d=\"{path}\"", style, tip);

    public void Rect(double x, double y, double width, double height, string style, double opacity = 1, string? tip = null) =>
        Element("rect", $" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\"{Opacity(opacity)}", style, tip);

    public void Point(double x, double y, Shape shape, double radius, string style, string? tip = null)
    {
        switch (shape)
        {
            case Shape.Circle:
                Element("circle", $" cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(radius)}\"", style, tip);
                break;
            case Shape.Square:
                var half = radius * 0.9;
                Rect(x - half, y - half, 2 * half, 2 * half, style, 1, tip);
                break;
            case Shape.Triangle:
                Polygon(style, tip, (x, y - (radius * 1.2)), (x + (radius * 1.1), y + (radius * 0.8)), (x - (radius * 1.1), y + (radius * 0.8)));
                break;
            case Shape.Diamond:
                Polygon(style, tip, (x, y - (radius * 1.3)), (x + (radius * 1.3), y), (x, y + (radius * 1.3)), (x - (radius * 1.3), y));
                break;
            default:
                Path($"M{Number(x - radius)} {Number(y)}H{Number(x + radius)}", style, tip);
                break;
        }
    }

    public void Text(double x, double y, string text, string style, TextAnchor anchor = TextAnchor.Start, string? tip = null, (double Degrees, double X, double Y)? turn = null)
    {
        var where = anchor == TextAnchor.Start ? "" : anchor == TextAnchor.End ? " text-anchor=\"end\"" : " text-anchor=\"middle\"";
        var turned = turn is { } t ? $" transform=\"rotate({Number(t.Degrees)} {Number(t.X)} {Number(t.Y)})\"" : "";
        _text.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(x)}\" y=\"{Number(y)}\"{where}{turned}{Class(style)}>");
        WriteTip(tip);
        _text.Append(Escape(text)).Append("</text>");
    }

    public override string ToString() => _text.ToString();

    private static string Opacity(double opacity) =>
        opacity >= 1 ? "" : $" opacity=\"{Math.Round(opacity, 2, MidpointRounding.AwayFromZero).ToString(".##;;0", CultureInfo.InvariantCulture)}\"";

    private static string Class(string style) => style.Length == 0 ? "" : $" class=\"{style}\"";

    private void Polygon(string style, string? tip, params ReadOnlySpan<(double X, double Y)> corners)
    {
        var path = new PathText();
        foreach (var (x, y) in corners)
        {
            path.To(x, y);
        }

        path.Close();
        Path(path.ToString(), style, tip);
    }

    private void Element(string name, string attributes, string style, string? tip)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<{name}{Class(style)}{attributes}");
        if (tip is null)
        {
            _text.Append("/>");
            return;
        }

        _text.Append('>');
        WriteTip(tip);
        _text.Append(CultureInfo.InvariantCulture, $"</{name}>");
    }

    private void WriteTip(string? tip)
    {
        if (tip is not null)
        {
            _text.Append("<title>").Append(Escape(tip)).Append("</title>");
        }
    }
}
