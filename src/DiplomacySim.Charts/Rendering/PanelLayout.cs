using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Rendering;

/// <summary>How much room a panel's titles and labels take, and their drawing.</summary>
internal sealed class PanelLayout
{
    private const double LineHeight = 17;
    private const double MostLeft = 0.42;

    private readonly Panel _panel;
    private readonly double _width;

    public PanelLayout(Panel panel, double width)
    {
        _panel = panel;
        _width = width;
        Left = panel.Y.HasLabels
            ? Math.Min(width * MostLeft, panel.Y.Scale.Ticks.Select(tick => TextWidth.Of(tick.Label)).DefaultIfEmpty(0).Max() + 8)
            : 0;
        Above = (panel.Title.Length > 0 ? LineHeight + 5 : 2) + (panel.Y.Title.Length > 0 ? LineHeight : 0) + panel.Top;
        Below = (panel.X.HasLabels ? LineHeight + 1 : 4) + (panel.X.Title.Length > 0 ? LineHeight : 0);
    }

    /// <summary>Room for the labels to the left.</summary>
    public double Left { get; }

    /// <summary>Room for what stands above the plot.</summary>
    public double Above { get; }

    /// <summary>Room for what stands below the plot.</summary>
    public double Below { get; }

    public double Height(double left) => _panel.Height(_width - left - _panel.Right);

    public void Draw(SvgWriter svg, double x, double y, double left, double above, double height)
    {
        var frame = new Frame(x + left, y + above, _width - left - _panel.Right, height, _panel.X.Scale, _panel.Y.Scale);
        var top = y;
        if (_panel.Title.Length > 0)
        {
            svg.Text(x, y + 12, TextWidth.Fit(_panel.Title, _width, 12.5), "b", tip: TextWidth.Of(_panel.Title, 12.5) > _width ? _panel.Title : null);
            top += LineHeight + 5;
        }

        if (_panel.Y.Title.Length > 0)
        {
            svg.Text(x, top + 11, TextWidth.Fit(_panel.Y.Title, _width), "m");
        }

        DrawY(svg, frame, x);
        DrawX(svg, frame, x);
        foreach (var mark in _panel.Marks)
        {
            mark.Draw(svg, frame);
        }
    }

    private void DrawY(SvgWriter svg, Frame frame, double x)
    {
        var axis = _panel.Y;
        foreach (var tick in axis.Scale.Ticks)
        {
            var y = frame.Y(tick.Value);
            if (axis.HasGrid)
            {
                svg.Path($"M{SvgWriter.Number(frame.Left)} {SvgWriter.Number(y)}H{SvgWriter.Number(frame.Right)}", "gr");
            }

            if (axis.HasLabels && tick.Label.Length > 0)
            {
                var room = frame.Left - x - 6;
                var fits = TextWidth.Of(tick.Label) <= room;

                // Names of categories are read, ticks of numbers only looked up.
                svg.Text(frame.Left - 8, y + 4, fits ? tick.Label : TextWidth.Fit(tick.Label, room), axis.Scale is BandScale ? "" : "m", TextAnchor.End, fits ? null : tick.Label);
            }
        }

        if (axis.HasLine)
        {
            svg.Path($"M{SvgWriter.Number(frame.Left)} {SvgWriter.Number(frame.Top)}V{SvgWriter.Number(frame.Bottom)}", "ax");
        }
    }

    private void DrawX(SvgWriter svg, Frame frame, double left)
    {
        var axis = _panel.X;
        var right = left + _width;
        var labelY = frame.Bottom + 15;
        var free = double.NegativeInfinity;
        foreach (var tick in axis.Scale.Ticks)
        {
            var x = frame.X(tick.Value);
            if (axis.HasGrid)
            {
                svg.Path($"M{SvgWriter.Number(x)} {SvgWriter.Number(frame.Top)}V{SvgWriter.Number(frame.Bottom)}", "gr");
            }

            if (!axis.HasLabels || tick.Label.Length == 0)
            {
                continue;
            }

            // A label stays inside the panel, and gives way to the one before it.
            var half = TextWidth.Of(tick.Label) / 2;
            var middle = Math.Clamp(x, Math.Min(left + half, right - half), right - half);
            if (middle - half >= free)
            {
                svg.Text(middle, labelY, tick.Label, "m", TextAnchor.Middle);
                free = middle + half + 4;
            }
        }

        if (axis.HasLine)
        {
            svg.Path($"M{SvgWriter.Number(frame.Left)} {SvgWriter.Number(frame.Bottom)}H{SvgWriter.Number(frame.Right)}", "ax");
        }

        if (axis.Title.Length > 0)
        {
            svg.Text(frame.Left, frame.Bottom + (axis.HasLabels ? LineHeight : 0) + 15, TextWidth.Fit(axis.Title, right - frame.Left), "m");
        }
    }
}
