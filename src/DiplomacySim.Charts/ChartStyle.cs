namespace DiplomacySim.Charts;

/// <summary>The one stylesheet of all charts: light, dark and print.</summary>
/// <remarks>
/// Colours are custom properties of <c>.chart</c> (<c>--ink</c>, <c>--paper</c>, <c>--r0</c> to <c>--r8</c> for tiers, <c>--s0</c> to <c>--s6</c>
/// for series) with fixed values before them for programs that know none. Series colours keep their distance for the common
/// kinds of colour blindness, and hue is never the only sign: series also differ in shape or carry their name.
/// </remarks>
public static class ChartStyle
{
    private const int RampSteps = 9;
    private const int SeriesColours = 7;

    /// <summary>The stylesheet, for a page that holds charts.</summary>
    public static string Css { get; } = Read();

    /// <summary>The class that fills with the colour of a rung: pale for the lowest, strong for the highest.</summary>
    /// <param name="tier">The rung, from 0.</param>
    /// <param name="count">The number of rungs, 2 or more.</param>
    public static string Tier(int tier, int count) => Step((double)tier / Math.Max(1, count - 1));

    /// <summary>The class that fills with a colour between those of the lowest rung (0) and the highest (1).</summary>
    public static string Step(double share) => FormattableString.Invariant($"r{(int)Math.Round(Math.Clamp(share, 0, 1) * (RampSteps - 1), MidpointRounding.AwayFromZero)}");

    /// <summary>The class that fills with the colour of a series.</summary>
    public static string Fill(int series) => FormattableString.Invariant($"s{series % SeriesColours}");

    /// <summary>The class that strokes with the colour of a series.</summary>
    public static string Stroke(int series) => FormattableString.Invariant($"k{series % SeriesColours}");

    private static string Read()
    {
        using var stream = typeof(ChartStyle).Assembly.GetManifestResourceStream("DiplomacySim.Charts.Styles.chart.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\n", "", StringComparison.Ordinal);
    }
}
