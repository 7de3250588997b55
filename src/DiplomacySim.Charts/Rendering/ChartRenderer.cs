using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Rendering;

/// <summary>Lays a chart out from top to bottom: title, legend, panels, note.</summary>
internal sealed class ChartRenderer(Chart chart, ChartOutput output)
{
    private const double TitleSize = 16;
    private const double SubtitleSize = 13;
    private const double LegendSample = 12;
    private const double PanelGap = 20;

    private readonly SvgWriter _svg = new();
    private double _y;

    private double Pad => output.IsFile ? 16 : 1;

    private double Width => Math.Max(output.Width, Math.Ceiling(chart.LeastWidth));

    private bool IsBroad => !output.IsFile && Width > output.Width;

    private double Inner => Width - (2 * Pad);

    public string Render()
    {
        _y = Pad;
        if (output.HasTitle)
        {
            Lines(chart.Title, TitleSize, 20, "t1");
            Lines(chart.Subtitle, SubtitleSize, 17, "t2");
            _y += 8;
        }

        DrawLegend();
        DrawPanels();
        if (output.HasTitle && chart.Note.Length > 0)
        {
            _y += 6;
            Lines(chart.Note, 12, 16, "m");
        }

        return Head(Math.Ceiling(_y + Pad)) + _svg + "</svg>\n";
    }

    private string Head(double height)
    {
        var head = new SvgWriter();
        var (width, id) = (Width, output.IdPrefix);
        head.Raw(FormattableString.Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{(IsBroad ? "chart broad" : "chart")}\" lang=\"{output.Language}\" viewBox=\"0 0 {width} {height}\""));
        if (!output.IsFile)
        {
            if (IsBroad)
            {
                // It keeps its width, and whatever it stands in scrolls.
                head.Raw(FormattableString.Invariant($" width=\"{width}\""));
            }

            // A title element would follow the pointer everywhere.
            head.Raw($" role=\"img\" aria-label=\"{SvgWriter.Escape(chart.Title)}\" aria-describedby=\"{id}-d\"><desc id=\"{id}-d\">{SvgWriter.Escape(chart.Description)}</desc>");
            return head.ToString();
        }

        head.Raw(FormattableString.Invariant($" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">"));
        head.Raw($"<title id=\"{id}-t\">{SvgWriter.Escape(chart.Title)}</title><desc id=\"{id}-d\">{SvgWriter.Escape(chart.Description)}</desc>");
        head.Raw($"<style>{ChartStyle.Css}</style>");
        head.Rect(0, 0, width, height, "paper");
        return head.ToString();
    }

    private void Lines(string text, double size, double height, string style)
    {
        foreach (var line in TextWidth.Lines(text, Inner, size))
        {
            _svg.Text(Pad, _y + (height * 0.75), line, style);
            _y += height;
        }
    }

    private void DrawLegend()
    {
        if (chart.Legend.IsEmpty)
        {
            return;
        }

        var x = Pad;
        foreach (var entry in chart.Legend)
        {
            var text = TextWidth.Fit(entry.Text, Inner - LegendSample - 6);
            var width = LegendSample + 6 + TextWidth.Of(text) + 16;
            if (x > Pad && x + width - 16 > Width - Pad)
            {
                x = Pad;
                _y += 18;
            }

            if (entry.Shape is { } shape)
            {
                _svg.Point(x + (LegendSample / 2), _y + 8, shape, shape == Shape.Line ? 7 : 4.5, entry.Style);
            }
            else
            {
                _svg.Rect(x, _y + 2, LegendSample, LegendSample, entry.Style, entry.Opacity);
            }

            _svg.Text(x + LegendSample + 6, _y + 12, text, "");
            x += width;
        }

        _y += 26;
    }

    private void DrawPanels()
    {
        var columns = Math.Max(1, Math.Min(chart.Columns, (int)((Inner + PanelGap) / (220 + PanelGap))));
        var width = (Inner - (PanelGap * (columns - 1))) / columns;
        var layouts = chart.Panels.Select(panel => new PanelLayout(panel, width)).ToArray();
        var lefts = Enumerable.Range(0, columns)
            .Select(column => layouts.Where((_, i) => i % columns == column).Select(layout => layout.Left).DefaultIfEmpty(0).Max()).ToArray();
        for (var first = 0; first < layouts.Length; first += columns)
        {
            var row = layouts.Skip(first).Take(columns).ToArray();
            var above = row.Max(layout => layout.Above);
            var below = row.Max(layout => layout.Below);
            var height = row.Select((layout, i) => layout.Height(lefts[i])).Max();
            for (var i = 0; i < row.Length; i++)
            {
                row[i].Draw(_svg, Pad + (i * (width + PanelGap)), _y, lefts[i], above, height);
            }

            _y += above + height + below + (first + columns < layouts.Length ? PanelGap - 6 : 0);
        }
    }
}
