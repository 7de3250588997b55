using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Home;
using DiplomacySim.Model.Modules.Diaspora;
using DiplomacySim.Model.Modules.Economy;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Resolution;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Start;

namespace DiplomacySim.Benchmarks.Reference;

/// <summary>Kernels that play a month as always and write down the numbers that they were given.</summary>
internal sealed unsafe class RecordingKernels(ReferenceWriter writer) : IKernels
{
    private readonly IKernels _inner = Kernels.Widest;
    private int _months;

    public void Begin(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, PartnerStart start, PhiloxKey key, uint* replications)
    {
        _inner.Begin(state, traits, parameters, start, key, replications);
        writer.Partner(traits, start, state);
    }

    public void Advance(HomeColumns home, ShardParameters parameters, ReadOnlySpan<uint> regions, in HomeMonth month, bool drawTours)
    {
        if (_months++ == 0)
        {
            writer.Home(parameters, home, regions, month.Key);
        }

        writer.Month(month, drawTours);
        _inner.Advance(home, parameters, regions, month, drawTours);
    }

    public void Bid(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthBrief brief)
    {
        writer.Brief(brief);
        _inner.Bid(state, traits, parameters, brief);
    }

    public void Resolve(in ResolutionInput input, ResolutionColumns result)
    {
        if (_months == 1)
        {
            writer.Ranks(input.CodeRank);
        }

        _inner.Resolve(input, result);
    }

    public void Commit(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthOutcome outcome) =>
        _inner.Commit(state, traits, parameters, outcome);

    public void PlayEconomy(PartnerColumns state, EconomyPartner partner, in EconomyMonth month) => _inner.PlayEconomy(state, partner, month);

    public void PlayEconomyOfHome(EconomyState home, EconomyRates rates, in EconomyMonth month) => _inner.PlayEconomyOfHome(home, rates, month);

    public void PlayRemittances(DiasporaState home, PhiloxKey key, uint month) => _inner.PlayRemittances(home, key, month);
}
