using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.Reference;

/// <summary>The parameters of one future, and what follows from them, in single precision.</summary>
internal sealed class ReferenceParameters(ParameterSet set)
{
    private const double Ln2 = 0.69314718055994530942;

    public int Top => set.Top;

    public float CapitalDecay => (float)Decay(set[Parameter.CapitalHalfLife]);

    public float TensionDecay => (float)Decay(set[Parameter.TensionHalfLife]);

    public float RecencyDecay => (float)Precise.Exp(-1 / set[Parameter.AttentionRecencyMonths]);

    public float FadeDecay => (float)Decay(set[Parameter.WaveHalfLife]);

    public float SevereRate => (float)(set[Parameter.SevereEventRate] / 12);

    public float SuspendingRate => (float)(set[Parameter.SevereEventRate] / 12 * set[Parameter.SuspensionShare]);

    public float ResumptionRate => (float)(1 - Decay(set[Parameter.SuspensionHalfLife]));

    public float MaturationScale => (float)(1 / (12 * set[Parameter.MaturationSpread]));

    public float MaturationMiddle => (float)(set[Parameter.MaturationYears] / set[Parameter.MaturationSpread]);

    public float LapseIntensity => (float)(Ln2 / set[Parameter.LapseHalfLife]);

    public float LapseOdds => (float)((1 / Decay(set[Parameter.LapseHalfLife])) - 1);

    public float ImplementationIntensity => (float)(Ln2 / set[Parameter.ImplementationHalfLife]);

    public float ActivismInnovation =>
        (float)(set[Parameter.ActivismSpread] * Math.Sqrt(1 - (set[Parameter.ActivismPersistence] * set[Parameter.ActivismPersistence])));

    public float ActivismCentre => (float)(set[Parameter.ActivismSpread] * set[Parameter.ActivismSpread] / 2);

    public int UpgradesPerMonth => (int)Math.Floor(set[Parameter.UpgradesPerMonth]);

    public float this[Parameter parameter] => (float)set[parameter];

    /// <summary>The threshold of a rung; never below that of a lower rung.</summary>
    public float Threshold(int rung)
    {
        var highest = set.Threshold(1);
        for (var lower = 2; lower <= rung; lower++)
        {
            highest = Math.Max(highest, set.Threshold(lower));
        }

        return (float)highest;
    }

    /// <summary>The part of readiness that does not change.</summary>
    public float Interest(World world, Partner partner)
    {
        var sum = set[Parameter.GdpWeight] * Score(world.Gdp, partner.GdpUsdBillions);
        sum += set[Parameter.SharedBlocWeight] * partner.SharedBlocs;
        sum += partner.HasStatus ? set[Parameter.StatusWeight] : 0;
        sum += partner.HasAffinity ? set[Parameter.AffinityWeight] : 0;
        sum += set[Parameter.DiasporaWeight] * Precise.Log(1 + partner.DiasporaThousands);
        return (float)sum;
    }

    /// <summary>The part of the visit key that does not change.</summary>
    public float Attention(World world, Partner partner, double priority)
    {
        var sum = set[Parameter.AttentionTrade] * Score(world.Trade, partner.TradeUsdBillions);
        sum += set[Parameter.AttentionGdp] * Score(world.Gdp, partner.GdpUsdBillions);
        sum -= set[Parameter.AttentionDistance] * Score(world.Distance, partner.DistanceKm);
        sum += partner.IsNeighbourhood ? set[Parameter.AttentionNeighbourhood] : 0;
        sum += partner.HasAffinity ? set[Parameter.AttentionAffinity] : 0;
        sum += partner.HasStatus ? set[Parameter.AttentionStatus] : 0;
        sum += partner.Kind == PartnerKind.Special ? set[Parameter.AttentionSpecial] : 0;
        return (float)(sum + priority);
    }

    public static float TradeForAgreements(World world, Partner partner) =>
        (float)Math.Clamp(Score(world.Trade, partner.TradeUsdBillions), -2, 2.5);

    private static double Score(Standardization scale, double value) =>
        (Precise.Log(Math.Max(value, scale.Floor)) - scale.Mean) / scale.Deviation;

    /// <summary>What is left after a month.</summary>
    private static double Decay(double halfLife) =>
        halfLife <= 0 ? 0 : double.IsPositiveInfinity(halfLife) ? 1 : Precise.Exp(-Ln2 / halfLife);
}
