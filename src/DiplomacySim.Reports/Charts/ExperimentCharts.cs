using System.Collections.Immutable;
using DiplomacySim.Charts;

namespace DiplomacySim.Reports.Charts;

/// <summary>The charts that a stored experiment gives, by name.</summary>
public static class ExperimentCharts
{
    private static readonly (string Name, Func<ReportSource, uint?, Chart?> Draw)[] s_kinds =
    [
        ("fan", (source, _) => TierFan.Of(source.Plan, source.Courses, source.Futures, source.Texts).ToChart()),
        ("timeline", (source, _) => PastAndForecast.Of(source).ToChart()),
        ("map", (source, _) => WorldMap.Of(source).ToChart()),
        ("partners", (source, _) => PartnerHeat.Of(source)?.ToChart()),
        ("policies", (source, _) => PolicyDumbbells.Of(source)?.ToChart()),
        ("inputs", (source, _) => InputTornado.Of(source)?.ToChart()),
        ("future", (source, future) => FutureLanes.Of(source, future ?? FutureLanes.Typical(source)).ToChart()),
        ("network", (source, _) => TieNetwork.Of(source)?.ToChart()),
    ];

    /// <summary>The names of all charts, in the order of reports.</summary>
    public static ImmutableArray<string> Names { get; } = [.. s_kinds.Select(kind => kind.Name)];

    /// <summary>A chart of an experiment.</summary>
    /// <param name="source">The experiment.</param>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="future">The future of the chart <c>future</c>; null for a typical one: of the first twenty the one whose number of upgrades is nearest to the mean.</param>
    /// <returns>Null where the experiment has nothing of the kind: one policy, no uncertain input, nobody who rises.</returns>
    /// <exception cref="ArgumentException">There is no such chart.</exception>
    public static Chart? Draw(ReportSource source, string name, uint? future = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var kind = Array.Find(s_kinds, kind => kind.Name == name);
        return kind.Draw is null ? throw new ArgumentException($"'{name}' is not a chart; there are {string.Join(", ", Names)}.", nameof(name)) : kind.Draw(source, future);
    }
}
