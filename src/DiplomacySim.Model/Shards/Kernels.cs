using System.Runtime.Intrinsics;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Home;
using DiplomacySim.Model.Modules.Diaspora;
using DiplomacySim.Model.Modules.Economy;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Resolution;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Start;

namespace DiplomacySim.Model.Shards;

/// <summary>The kernels compiled for the width of <typeparamref name="T"/>; every width gives the same bits.</summary>
internal sealed unsafe class Kernels<T> : IKernels
    where T : struct, ISimd<T>
{
    public void Begin(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, PartnerStart start, PhiloxKey key, uint* replications) =>
        PartnerKernel.Begin<T>(state, traits, parameters, start, key, replications);

    public void Advance(HomeColumns home, ShardParameters parameters, ReadOnlySpan<uint> regions, in HomeMonth month, bool drawTours) =>
        HomeKernel.Advance<T>(home, parameters, regions, month, drawTours);

    public void Bid(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthBrief brief) =>
        PartnerKernel.Bid<T>(state, traits, parameters, brief);

    public void Resolve(in ResolutionInput input, ResolutionColumns result) => Resolver.Resolve<T>(input, result);

    public void Commit(PartnerColumns state, PartnerTraits traits, ShardParameters parameters, in MonthOutcome outcome) =>
        PartnerKernel.Commit<T>(state, traits, parameters, outcome);

    public void PlayEconomy(PartnerColumns state, EconomyPartner partner, in EconomyMonth month) => EconomyKernel.Play<T>(state, partner, month);

    public void PlayEconomyOfHome(EconomyState home, EconomyRates rates, in EconomyMonth month) => EconomyKernel.PlayHome<T>(home, rates, month);

    public void PlayRemittances(DiasporaState home, PhiloxKey key, uint month) => DiasporaKernel.Play<T>(home, key, month);
}

/// <summary>The choice among the widths.</summary>
internal static class Kernels
{
    /// <summary>The kernels of the widest vectors that this machine computes with.</summary>
    public static IKernels Widest { get; } =
        Vector512.IsHardwareAccelerated ? new Kernels<Simd512>()
        : Vector256.IsHardwareAccelerated ? new Kernels<Simd256>()
        : new Kernels<Simd128>();
}
