using System.Diagnostics;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Home;
using DiplomacySim.Model.Modules.Diaspora;
using DiplomacySim.Model.Modules.Economy;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Resolution;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Start;

namespace DiplomacySim.Benchmarks.Phases;

/// <summary>Kernels that play as always and keep the quickest time of every call over the rounds of one shard.</summary>
internal sealed unsafe class TimingKernels(IKernels inner) : IKernels
{
    private readonly PhaseTimes _begin = new();
    private readonly PhaseTimes _home = new();
    private readonly PhaseTimes _bid = new();
    private readonly PhaseTimes _resolve = new();
    private readonly PhaseTimes _commit = new();

    /// <summary>The phases and the seconds of all their calls, each call counted by its quickest round.</summary>
    public IEnumerable<(string Phase, double Seconds)> Phases =>
    [
        ("start of partners", _begin.Seconds),
        ("home", _home.Seconds),
        ("bid", _bid.Seconds),
        ("resolve", _resolve.Seconds),
        ("commit", _commit.Seconds),
    ];

    /// <summary>Begins a round: the calls that come are those of the round before.</summary>
    public void Restart()
    {
        foreach (var times in (PhaseTimes[])[_begin, _home, _bid, _resolve, _commit])
        {
            times.Restart();
        }
    }

    public void Begin(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, PartnerStart start, PhiloxKey key, uint* replications)
    {
        var began = Stopwatch.GetTimestamp();
        inner.Begin(state, traits, parameters, start, key, replications);
        _begin.Add(began);
    }

    public void Advance(HomeColumns home, ShardParameters parameters, ReadOnlySpan<uint> regions, in HomeMonth month, bool drawTours)
    {
        var began = Stopwatch.GetTimestamp();
        inner.Advance(home, parameters, regions, month, drawTours);
        _home.Add(began);
    }

    public void Bid(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthBrief brief)
    {
        var began = Stopwatch.GetTimestamp();
        inner.Bid(state, traits, parameters, brief);
        _bid.Add(began);
    }

    public void Resolve(in ResolutionInput input, ResolutionColumns result)
    {
        var began = Stopwatch.GetTimestamp();
        inner.Resolve(input, result);
        _resolve.Add(began);
    }

    public void Commit(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthOutcome outcome)
    {
        var began = Stopwatch.GetTimestamp();
        inner.Commit(state, traits, parameters, outcome);
        _commit.Add(began);
    }

    public void PlayEconomy(PartnerColumns state, EconomyPartner partner, in EconomyMonth month) => inner.PlayEconomy(state, partner, month);

    public void PlayEconomyOfHome(EconomyState home, EconomyRates rates, in EconomyMonth month) => inner.PlayEconomyOfHome(home, rates, month);

    public void PlayRemittances(DiasporaState home, PhiloxKey key, uint month) => inner.PlayRemittances(home, key, month);
}
