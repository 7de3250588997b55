using System.Globalization;
using DiplomacySim.Charts.Kinds;
using DiplomacySim.Engine.Replays;

namespace DiplomacySim.Reports.Charts;

/// <summary>The swim lanes of one future: visits, signatures and upgrades of the partners with most of them.</summary>
internal static class FutureLanes
{
    private const int MostLanes = 24;
    private const uint MostLooked = 20;

    /// <summary>Of the first futures the one whose number of upgrades is nearest to the mean.</summary>
    public static uint Typical(ReportSource source)
    {
        var mean = source.Summary.Upgrades.Where(upgrades => upgrades.Policy == 0).Sum(upgrades => upgrades.Band.Mean);
        var looked = (uint)Math.Min(MostLooked, source.Summary.Futures[0]);
        return Enumerable.Range(0, (int)looked)
            .Select(future => (uint)future)
            .MinBy(future => Math.Abs(FutureReplay.Trace(source.Plan, 0, future).Count(e => e.Kind == TraceKind.Upgrade) - mean));
    }

    public static SwimLaneChart Of(ReportSource source, uint future)
    {
        var (texts, world) = (source.Texts, source.World);
        var events = FutureReplay.Trace(source.Plan, 0, future).Where(e => e.Kind is TraceKind.Visit or TraceKind.Agreements or TraceKind.Upgrade).ToArray();
        var lanes = events.GroupBy(e => e.Partner)
            .OrderByDescending(partner => partner.Count(e => e.Kind == TraceKind.Upgrade))
            .ThenByDescending(partner => partner.Count())
            .ThenBy(partner => partner.Key)
            .Take(MostLanes)
            .Select(partner => new Lane(
                source.Names.Partner(partner.Key),
                source.Plan.Policies[0].Inputs.Start.Partners[partner.Key].Tier,
                [.. partner.Select(e => new LaneEvent(e.Month, Kind(e.Kind), e.Kind == TraceKind.Agreements ? e.Count : 1, e.To))]))
            .ToArray();
        return new SwimLaneChart
        {
            Title = texts["lanes.title"],
            Subtitle = texts.Say("lanes.subtitle", ("future", future.ToString(CultureInfo.InvariantCulture)), ("policy", source.Policy), ("count", lanes.Length)),
            Description = texts.Say("lanes.description", ("visits", events.Count(e => e.Kind == TraceKind.Visit)), ("upgrades", events.Count(e => e.Kind == TraceKind.Upgrade))),
            Words = source.Words,
            From = source.Scenario.From + -1,
            To = source.Scenario.To,
            Lanes = [.. lanes],
            Tiers = source.TierNames,
            Visit = texts["word.visit"],
            Signature = texts["word.signature"],
            Upgrade = texts["word.upgrade"],
            LaneHead = texts["word.partner"],
            MonthHead = texts["word.month"],
            EventHead = texts["word.event"],
        };
    }

    private static LaneEventKind Kind(TraceKind kind) => kind switch
    {
        TraceKind.Visit => LaneEventKind.Visit,
        TraceKind.Agreements => LaneEventKind.Signature,
        _ => LaneEventKind.Upgrade,
    };
}
