using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Home;
using DiplomacySim.Model.Modules.Diaspora;
using DiplomacySim.Model.Modules.Economy;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Resolution;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Start;

namespace DiplomacySim.Model.Shards;

/// <summary>The kernels of a month at one width of vectors.</summary>
internal unsafe interface IKernels
{
    void Begin(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, PartnerStart start, PhiloxKey key, uint* replications);

    void Advance(HomeColumns home, ShardParameters parameters, ReadOnlySpan<uint> regions, in HomeMonth month, bool drawTours);

    void Bid(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthBrief brief);

    void Resolve(in ResolutionInput input, ResolutionColumns result);

    void Commit(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthOutcome outcome);

    void PlayEconomy(PartnerColumns state, EconomyPartner partner, in EconomyMonth month);

    void PlayEconomyOfHome(EconomyState home, EconomyRates rates, in EconomyMonth month);

    void PlayRemittances(DiasporaState home, PhiloxKey key, uint month);
}
