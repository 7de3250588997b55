using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Rendering;

namespace DiplomacySim.Charts;

/// <summary>A chart: what it shows, before it has a width.</summary>
/// <remarks>The same chart gives the same text on every machine. The kinds in <c>Kinds</c> make charts from plain values.</remarks>
public sealed record Chart
{
    /// <summary>The title: what the chart shows.</summary>
    public required string Title { get; init; }

    /// <summary>A second line: scope and unit; may be empty.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>The finding in one or two sentences, for those who do not see the picture.</summary>
    public required string Description { get; init; }

    /// <summary>The table behind the picture.</summary>
    public required ChartTable Table { get; init; }

    /// <summary>The panels, row by row.</summary>
    public required ImmutableArray<Panel> Panels { get; init; }

    /// <summary>The panels side by side where there is room for as many.</summary>
    /// <value>1.</value>
    public int Columns { get; init; } = 1;

    /// <summary>The least width in pixels at which it can be read; a narrower picture is drawn so wide, and scrolls where it does not fit.</summary>
    /// <value>0: any width.</value>
    public double LeastWidth { get; init; }

    /// <summary>The legend; empty where everything is labelled directly.</summary>
    public ImmutableArray<LegendEntry> Legend { get; init; } = [];

    /// <summary>A note below; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>Draws the chart as SVG.</summary>
    public string ToSvg(ChartOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new ChartRenderer(this, output).Render();
    }
}
