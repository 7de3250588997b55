namespace DiplomacySim.Charts;

/// <summary>How a chart is drawn.</summary>
public sealed record ChartOutput
{
    /// <summary>The width for desktops and print, in pixels.</summary>
    public const int Wide = 720;

    /// <summary>The width for phones, in pixels.</summary>
    public const int Narrow = 360;

    /// <summary>The width, in pixels; the picture scales from there.</summary>
    /// <value><see cref="Wide"/>.</value>
    public int Width { get; init; } = Wide;

    /// <summary>Whether title, subtitle and note are drawn; false where the page around writes them.</summary>
    /// <value>True.</value>
    public bool HasTitle { get; init; } = true;

    /// <summary>Whether the picture carries its style and a background: true for a file, false inside a page that has <see cref="ChartStyle.Css"/> once.</summary>
    /// <value>True.</value>
    public bool IsFile { get; init; } = true;

    /// <summary>What the ids of title and description begin with; unique in a page.</summary>
    /// <value><c>c</c>.</value>
    public string IdPrefix { get; init; } = "c";

    /// <summary>The language of the texts, as in <c>lang="vi"</c>.</summary>
    /// <value><c>en</c>.</value>
    public string Language { get; init; } = "en";
}
