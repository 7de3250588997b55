using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Home;
using DiplomacySim.Model.Modules.Diaspora;
using DiplomacySim.Model.Modules.Economy;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Resolution;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Start;

namespace DiplomacySim.Benchmarks.Microbenchmarks;

/// <summary>Kernels that play as always and can repeat the calls of the month last played.</summary>
internal sealed unsafe class CapturingKernels(IKernels inner) : IKernels
{
    private readonly List<(PartnerColumns State, PartnerTraits Traits, MonthBrief Brief)> _bids = [];
    private readonly List<(PartnerColumns State, PartnerTraits Traits, MonthOutcome Outcome)> _commits = [];
    private ShardParameters? _parameters;
    private HomeColumns? _home;
    private HomeMonth _month;
    private uint[] _regions = [];
    private ResolutionInput _resolution;
    private ResolutionColumns? _result;

    public void Begin(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, PartnerStart start, PhiloxKey key, uint* replications) =>
        inner.Begin(state, traits, parameters, start, key, replications);

    public void Advance(HomeColumns home, ShardParameters parameters, ReadOnlySpan<uint> regions, in HomeMonth month, bool drawTours)
    {
        _bids.Clear();
        _commits.Clear();
        _parameters = parameters;
        _home = home;
        _month = month;
        _regions = regions.ToArray();
        inner.Advance(home, parameters, regions, month, drawTours);
    }

    public void Bid(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthBrief brief)
    {
        _bids.Add((state, traits, brief));
        inner.Bid(state, traits, parameters, brief);
    }

    public void Resolve(in ResolutionInput input, ResolutionColumns result)
    {
        _resolution = input;
        _result = result;
        inner.Resolve(input, result);
    }

    public void Commit(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthOutcome outcome)
    {
        _commits.Add((state, traits, outcome));
        inner.Commit(state, traits, parameters, outcome);
    }

    /// <summary>The home's month once more, tours included.</summary>
    public void RepeatHome() => inner.Advance(_home!, _parameters!, _regions, _month, drawTours: true);

    /// <summary>All partners' bids once more.</summary>
    public void RepeatBids()
    {
        foreach (var (state, traits, brief) in _bids)
        {
            inner.Bid(state, traits, _parameters!, brief);
        }
    }

    /// <summary>The decision once more, over the bids as they stand.</summary>
    /// <param name="bids">The bid columns, whose addresses held only during the month.</param>
    /// <param name="targets">The target columns.</param>
    public void RepeatResolve(float** bids, byte** targets)
    {
        var input = _resolution;
        input.Bids = bids;
        input.Targets = targets;
        inner.Resolve(input, _result!);
    }

    /// <summary>All partners' commits once more.</summary>
    public void RepeatCommits()
    {
        foreach (var (state, traits, outcome) in _commits)
        {
            inner.Commit(state, traits, _parameters!, outcome);
        }
    }

    /// <summary>The addresses of the partners' bid columns.</summary>
    public float*[] Bids()
    {
        var columns = new float*[_bids.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = _bids[i].State.Bid;
        }

        return columns;
    }

    /// <summary>The addresses of the partners' target columns.</summary>
    public byte*[] Targets()
    {
        var columns = new byte*[_bids.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = _bids[i].State.Target;
        }

        return columns;
    }

    public void PlayEconomy(PartnerColumns state, EconomyPartner partner, in EconomyMonth month) => inner.PlayEconomy(state, partner, month);

    public void PlayEconomyOfHome(EconomyState home, EconomyRates rates, in EconomyMonth month) => inner.PlayEconomyOfHome(home, rates, month);

    public void PlayRemittances(DiasporaState home, PhiloxKey key, uint month) => inner.PlayRemittances(home, key, month);
}
