using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Signals;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Shocks;

namespace DiplomacySim.Experiments.Directing;

/// <summary>What a shock puts on top of a month.</summary>
/// <param name="shock">The shock.</param>
/// <param name="world">The world.</param>
internal sealed class ShockEffects(Shock shock, World world)
{
    private readonly ShockEffect _effect = shock.Then;
    private readonly float _attention = (float)Precise.Log(shock.Then.Attention);

    /// <summary>The tension that a strike adds with those hit, given its draw.</summary>
    public double Tension(double draw) => _effect.Tension?.At(draw) ?? 0;

    /// <summary>The capital that a strike gives or takes with those hit, given its draw.</summary>
    public double Capital(double draw) => _effect.Capital?.At(draw) ?? 0;

    /// <summary>The citizens whom a strike puts in danger, given its draw.</summary>
    public double Citizens(double draw) => _effect.Citizens?.At(draw) ?? 0;

    /// <summary>Whether a partner is a place where citizens can be.</summary>
    public bool IsPlace(int partner) => world.Partners[partner].Kind != PartnerKind.Bloc;

    /// <summary>Adds what the shock does to a partner while it lasts.</summary>
    public void AddTo(int partner, ReadOnlySpan<ushort> left, MonthSignals signals)
    {
        if (_effect.BarsVisits)
        {
            Add(signals.Barred(partner), left, 1f);
        }

        if (_attention != 0f)
        {
            Add(signals.Attention(partner), left, _attention);
        }

        if (_effect.Readiness != 0 && world.Partners[partner].Kind == PartnerKind.Country)
        {
            Add(signals.Readiness(partner), left, (float)_effect.Readiness);
        }
    }

    /// <summary>Adds what the shock does to the home while it lasts.</summary>
    public void AddToHome(ReadOnlySpan<ushort> left, MonthSignals signals)
    {
        if (_effect.Slots != 0)
        {
            Add(signals.Slots, left, _effect.Slots);
        }

        Multiply(signals.Capacity, left, (float)_effect.Capacity);
        Multiply(signals.Execution, left, (float)_effect.Execution);
    }

    private static void Add(Span<float> column, ReadOnlySpan<ushort> left, float value)
    {
        for (var lane = 0; lane < left.Length; lane++)
        {
            column[lane] += left[lane] != 0 ? value : 0f;
        }
    }

    private static void Multiply(Span<float> column, ReadOnlySpan<ushort> left, float factor)
    {
        for (var lane = 0; factor != 1f && lane < left.Length; lane++)
        {
            column[lane] *= left[lane] != 0 ? factor : 1f;
        }
    }
}
