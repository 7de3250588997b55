using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Relationship;

/// <summary>A partner's size, distance and trade as z-scores of logarithms, and the static sums made of them.</summary>
public readonly struct StandardScores
{
    private readonly Partner _partner;
    private readonly double _diaspora;

    /// <summary>The scores of a partner of a world.</summary>
    public StandardScores(World world, Partner partner)
    {
        _partner = partner;
        _diaspora = Precise.Log(1 + partner.DiasporaThousands);
        Gdp = Standardize(world.Gdp, partner.GdpUsdBillions);
        Distance = Standardize(world.Distance, partner.DistanceKm);
        Trade = Standardize(world.Trade, partner.TradeUsdBillions);
    }

    internal static Parameter[] InterestParameters =>
    [
        Parameter.GdpWeight, Parameter.SharedBlocWeight, Parameter.StatusWeight, Parameter.AffinityWeight, Parameter.DiasporaWeight,
    ];

    internal static Parameter[] AttentionParameters =>
    [
        Parameter.AttentionTrade, Parameter.AttentionGdp, Parameter.AttentionDistance, Parameter.AttentionNeighbourhood,
        Parameter.AttentionAffinity, Parameter.AttentionStatus, Parameter.AttentionSpecial,
    ];

    /// <summary>The z-score of the logarithm of GDP.</summary>
    public double Gdp { get; }

    /// <summary>The z-score of the logarithm of distance.</summary>
    public double Distance { get; }

    /// <summary>The z-score of the logarithm of trade.</summary>
    public double Trade { get; }

    /// <summary>The z-score of trade, held between -2 and 2.5: large partners sign more, up to a point.</summary>
    public double TradeForAgreements => Math.Min(Math.Max(Trade, -2), 2.5);

    internal double Interest(Func<Parameter, double> value) =>
        (value(Parameter.GdpWeight) * Gdp)
        + (value(Parameter.SharedBlocWeight) * _partner.SharedBlocs)
        + (_partner.HasStatus ? value(Parameter.StatusWeight) : 0)
        + (_partner.HasAffinity ? value(Parameter.AffinityWeight) : 0)
        + (value(Parameter.DiasporaWeight) * _diaspora);

    internal double Attention(Func<Parameter, double> value) =>
        (value(Parameter.AttentionTrade) * Trade)
        + (value(Parameter.AttentionGdp) * Gdp)
        - (value(Parameter.AttentionDistance) * Distance)
        + (_partner.IsNeighbourhood ? value(Parameter.AttentionNeighbourhood) : 0)
        + (_partner.HasAffinity ? value(Parameter.AttentionAffinity) : 0)
        + (_partner.HasStatus ? value(Parameter.AttentionStatus) : 0)
        + (_partner.Kind == PartnerKind.Special ? value(Parameter.AttentionSpecial) : 0);

    private static double Standardize(Standardization scale, double value) =>
        (Precise.Log(Math.Max(value, scale.Floor)) - scale.Mean) / scale.Deviation;
}
