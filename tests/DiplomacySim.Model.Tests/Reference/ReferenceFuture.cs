using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.Reference;

/// <summary>One future, month by month, written for reading: ordinary loops over partners and nothing else.</summary>
internal sealed class ReferenceFuture
{
    private readonly RunInputs _inputs;
    private readonly ReferenceParameters _parameters;
    private int _offset;

    public ReferenceFuture(RunInputs inputs, LaneInputs lanes, int lane)
    {
        _inputs = inputs;
        var set = lanes.Parameters;
        foreach (var (index, values) in lanes.ParameterColumns)
        {
            set = set.With(index, values[lane]);
        }

        var levers = new ReferenceLevers(
            lanes.Attention.IsDefaultOrEmpty ? null : lanes.Attention[lane],
            lanes.Execution.IsDefaultOrEmpty ? null : lanes.Execution[lane],
            lanes.Capacity.IsDefaultOrEmpty ? null : lanes.Capacity[lane]);
        _parameters = new ReferenceParameters(set);
        Home = new ReferenceHome(inputs, lanes.Replications[lane], _parameters, levers);
        Partners = [.. Enumerable.Range(0, inputs.World.Partners.Length).Select(i => new ReferencePartner(inputs, i, lanes.Replications[lane], _parameters))];
    }

    public ReferenceHome Home { get; }

    public ReferencePartner[] Partners { get; }

    public int Visits { get; private set; }

    public int Upgrades { get; private set; }

    /// <summary>Upgrades that a month could not hold.</summary>
    public int UpgradesHeldBack { get; private set; }

    private World World => _inputs.World;

    public int CountriesOn(int tier) => Partners.Count(p => p.Climbs && p.Tier == tier);

    public int RegionPartners(int region)
    {
        var partners = 0;
        for (var i = 0; i < Partners.Length; i++)
        {
            partners += World.Partners[i].Region == region && Partners[i].Climbs && Partners[i].Tier > 0 ? 1 : 0;
        }

        return partners;
    }

    public void Advance()
    {
        var plan = _inputs.Plans[_offset];
        var plans = Partners.Select((_, i) => plan.Partners.FirstOrDefault(p => p.Partner == i)).ToArray();
        Home.Advance(_offset);
        Home.Occasions = Math.Max(Home.Occasions, plans.Count(p => p is { Visit: true }));

        var months = Partners.Select((_, i) => Tell(i)).ToArray();
        for (var i = 0; i < Partners.Length; i++)
        {
            Partners[i].Prepare(months[i], plans[i]);
        }

        var visited = ChooseVisits(plan);
        var upgraded = Partners.Select((p, i) => visited[i] && p.Target > 0).ToArray();
        foreach (var i in ByBid().Where(i => upgraded[i]).Skip(_parameters.UpgradesPerMonth).Where(i => Partners[i].Bid < ReferencePartner.PlannedUpgradeBid).ToArray())
        {
            upgraded[i] = false;
            UpgradesHeldBack++;
        }

        var rungs = RivalRungs(upgraded);
        for (var i = 0; i < Partners.Length; i++)
        {
            Partners[i].Commit(months[i], visited[i], upgraded[i], rungs[i], plans[i]?.Agreements ?? 0);
        }

        Visits += visited.Count(v => v);
        Upgrades += upgraded.Count(u => u);
        _offset++;
    }

    /// <summary>What a partner is told: the home's signals, and what the tiers of others at the end of last month mean to it.</summary>
    private ReferenceMonth Tell(int index)
    {
        var month = _inputs.From + _offset;
        var partner = World.Partners[index];
        var (intensity, odds) = Home.Implementation(_offset);
        var years = month.Year - partner.RelationsSince.Year;
        return new ReferenceMonth(
            (uint)month.Index,
            Home.Activism,
            Home.Tour(month, World.Regions[partner.Region]),
            RegionPartners(partner.Region),
            partner.Rivals.IsEmpty ? null : partner.Rivals.Max(rival => Partners[rival].Tier),
            partner.BlocActors.Count(actor => World.TierSteps.Any(s => s.Partner == actor && s.Tier > 0 && s.Month < month)),
            years > 0 && years % 5 == 0,
            intensity,
            odds,
            Home.VisitUplift);
    }

    private bool[] ChooseVisits(MonthPlan plan)
    {
        var visited = new bool[Partners.Length];
        foreach (var i in ByBid().Take((int)Home.Occasions))
        {
            visited[i] = true;
        }

        foreach (var hosted in plan.Hosted)
        {
            foreach (var guest in ByBid().Where(i => hosted.Guests.Contains(i) && !visited[i]).Take(hosted.Occasions).ToArray())
            {
                visited[guest] = true;
            }
        }

        return visited;
    }

    /// <summary>The partners, the largest bid first; equal bids by code.</summary>
    private IEnumerable<int> ByBid() =>
        Enumerable.Range(0, Partners.Length).OrderByDescending(i => Partners[i].Bid).ThenBy(i => World.Partners[i].Id);

    /// <summary>The rungs by which the partners were raised that name a partner as their rival; null where none was.</summary>
    private int?[] RivalRungs(bool[] upgraded)
    {
        var rungs = new int?[Partners.Length];
        for (var i = 0; i < Partners.Length; i++)
        {
            foreach (var rival in upgraded[i] ? World.Partners[i].Rivals : [])
            {
                rungs[rival] = (rungs[rival] ?? 0) + Partners[i].Target - Partners[i].Tier;
            }
        }

        return rungs;
    }
}
