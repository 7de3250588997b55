using System.Globalization;

namespace DiplomacySim.Engine.Live;

/// <summary>How things stand.</summary>
public sealed partial class LiveWorld
{
    /// <summary>How one future of the world stands.</summary>
    /// <param name="future">The future's number; null for the first.</param>
    /// <exception cref="LiveWorldException">The world does not have this future.</exception>
    public LiveWorldView View(uint? future = null)
    {
        var lane = future is { } number ? LaneOf(number) : 0;
        return new LiveWorldView
        {
            Month = Month,
            MonthsPlayed = MonthsPlayed,
            Months = Months,
            Future = Futures[lane],
            Futures = Futures,
            Tiers = World.Ladder.Names,
            Home = Home(lane),
            Partners = [.. Enumerable.Range(0, World.Partners.Length).Select(i => Partner(i, lane))],
            Pending = [.. _pending],
        };
    }

    private int LaneOf(uint future)
    {
        var lane = Futures.IndexOf(future);
        return lane >= 0
            ? lane
            : throw new LiveWorldException(
                LiveFault.BadRequest,
                string.Create(CultureInfo.InvariantCulture, $"the world has no future {future}; it has {string.Join(", ", Futures)}."));
    }

    private LiveHome Home(int lane) => new()
    {
        Id = Plan.Scenario.World.Home.Id,
        Name = World.HomeName,
        Activism = _shard.Activism[lane],
        Occasions = MonthsPlayed == 0 ? 0 : (int)_shard.Occasions[lane],
        Visits = (int)_shard.Visits[lane],
        Upgrades = (int)_shard.UpgradesSoFar[lane],
        CountriesByRung = [.. Enumerable.Range(0, World.Ladder.Count).Select(rung => (int)_shard.CountriesOn(rung)[lane])],
    };

    private LivePartner Partner(int partner, int lane)
    {
        var traits = World.Partners[partner];
        var rung = _shard.Tier(partner)[lane];
        var monthsInTier = _shard.MonthsInTier(partner)[lane];
        var byRung = new int[World.Ladder.Count];
        foreach (var other in _shard.Tier(partner))
        {
            byRung[other]++;
        }

        return new LivePartner
        {
            Id = traits.Id,
            Name = traits.Name,
            Kind = traits.Kind,
            Region = World.Regions[traits.Region],
            Rung = rung,
            Tier = World.Ladder.Names[rung],
            TierAtStart = World.Ladder.Names[_shard.TierAtStart(partner)[lane]],
            MonthsInTier = float.IsFinite(monthsInTier) ? monthsInTier : null,
            Capital = _shard.Capital(partner)[lane],
            Tension = _shard.Tension(partner)[lane],
            IsSuspended = _shard.Suspended(partner)[lane] != 0,
            Suspensions = _shard.Suspensions(partner)[lane],
            Visits = _shard.VisitsWith(partner)[lane],
            WasVisited = MonthsPlayed > 0 && _shard.WasVisited(partner, lane),
            Signed = (int)_shard.Signed(partner)[lane],
            UnderWay = (int)_shard.Pipeline(partner)[lane],
            Implemented = (int)_shard.Implemented(partner)[lane],
            Lapsed = (int)_shard.Lapsed(partner)[lane],
            Labels = _shard.Labels(partner)[lane],
            FuturesByRung = [.. byRung],
        };
    }
}
