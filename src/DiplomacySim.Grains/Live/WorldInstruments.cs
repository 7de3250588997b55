using System.Diagnostics.Metrics;

namespace DiplomacySim.Grains.Live;

/// <summary>What is measured of live worlds: the meter <c>diplomacysim.live</c>.</summary>
internal sealed class WorldInstruments
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "diplomacysim.live";

    private readonly Counter<long> _months;
    private readonly Counter<long> _actions;
    private readonly Counter<long> _replays;

    public WorldInstruments(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _months = meter.CreateCounter<long>("diplomacysim.live.months", "{month}", "Months played in live worlds.");
        _actions = meter.CreateCounter<long>("diplomacysim.live.actions", "{action}", "Actions injected into live worlds.");
        _replays = meter.CreateCounter<long>("diplomacysim.live.replays", "{world}", "Live worlds that were opened or replayed.");
    }

    public void Played(int months) => _months.Add(months);

    public void Injected() => _actions.Add(1);

    public void Opened() => _replays.Add(1);
}
