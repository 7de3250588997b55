using DiplomacySim.Model.Parameters;

namespace DiplomacySim.Model.Tests.Worlds;

/// <summary>Parameter sets for tests.</summary>
internal static class TestParameters
{
    /// <summary>The usual values of a model that has everything switched on.</summary>
    public static ParameterSet Usual { get; } = Of(UsualValue, 0, 0.82, 1.73);

    /// <summary>Everything switched off but visits and readiness: no weights, shocks, agreements, activism or changes.</summary>
    public static ParameterSet Quiet { get; } = Of(QuietValue, 0, 0.82, 1.73);

    /// <summary>A set from a value for each parameter and the thresholds of rungs 1 to the top.</summary>
    public static ParameterSet Of(Func<Parameter, double> value, params double[] thresholds) =>
        new(ParameterTable.All.Select(p => value(p.Parameter)), thresholds);

    /// <summary>The same values for a ladder with other thresholds.</summary>
    public static ParameterSet WithThresholds(this ParameterSet set, params double[] thresholds) => Of(p => set[p], thresholds);

    private static double UsualValue(Parameter parameter) => parameter switch
    {
        Parameter.ReadinessLevel => -4.5,
        Parameter.LeaderEffect => 3.3,
        Parameter.LeaderMean => 0.3,
        Parameter.LeaderSpread => 1,
        Parameter.LeaderChangeRate => 1 / 96.0,
        Parameter.WaveHalfLife => 36,
        Parameter.ActivismPersistence => 0.9,
        Parameter.ActivismSpread => 1,
        Parameter.JumpCost => 1.92,
        Parameter.MaturationYears => 8.1,
        Parameter.MaturationSpread => 1.5,
        Parameter.PartnerAcceptance => 0.85,
        Parameter.GdpWeight => 0.45,
        Parameter.SharedBlocWeight => 0.72,
        Parameter.StatusWeight => 0.5,
        Parameter.FrailtySpread => 0.64,
        Parameter.CapitalWeight => 0.54,
        Parameter.RegionalDiffusion => 1.7,
        Parameter.RivalCatchUp => 0.6,
        Parameter.TensionWeight => 1,
        Parameter.CredibilityWeight => 0.5,
        Parameter.UsualCredibility => 0.67,
        Parameter.UpgradesPerMonth => 6,
        Parameter.SevereEventRate => 0.016,
        Parameter.SuspensionShare => 0.25,
        Parameter.SuspensionHalfLife => 14,
        Parameter.SectoralLabelShare => 0.016,
        Parameter.AttentionTrade => 0.41,
        Parameter.AttentionGdp => 0.13,
        Parameter.AttentionDistance => 0.18,
        Parameter.AttentionNeighbourhood => 0.1,
        Parameter.AttentionAffinity => 0.57,
        Parameter.AttentionStatus => 0.48,
        Parameter.AttentionSpecial => 1.15,
        Parameter.AttentionTier => 0.1,
        Parameter.AttentionRecency => 1.1,
        Parameter.AttentionRecencyMonths => 4,
        Parameter.AttentionTension => 1,
        Parameter.AttentionSuspended => 3,
        Parameter.AttentionActivism => 0.1,
        Parameter.TourSpread => 1.4,
        Parameter.CapitalHalfLife => 36,
        Parameter.CapitalPerVisit => 1,
        Parameter.CapitalPerAgreement => 0.05,
        Parameter.CapitalPerImplemented => 0.3,
        Parameter.CapitalPerLapsed => 0.1,
        Parameter.CapitalPerUpgrade => 1,
        Parameter.CapitalPerLabel => 1,
        Parameter.TensionHalfLife => 3,
        Parameter.RivalDispleasure => 0.15,
        Parameter.MinorTensionRate => 0.02,
        Parameter.MinorTensionSize => 0.3,
        Parameter.AgreementsPerVisit => 1.055,
        Parameter.AgreementsTradeElasticity => 0.55,
        Parameter.AgreementsDispersion => 1.2,
        Parameter.AgreementsWithoutVisit => 0.018,
        Parameter.AgreementsUplift => 0.9,
        Parameter.ImplementationHalfLife => 18,
        Parameter.LapseHalfLife => 60,
        _ => 0,
    };

    private static double QuietValue(Parameter parameter) => parameter switch
    {
        Parameter.ReadinessLevel => -1,
        Parameter.WaveHalfLife => double.PositiveInfinity,
        Parameter.MaturationSpread => 0.01,
        Parameter.JumpCost => 1.92,
        Parameter.PartnerAcceptance => 0.85,
        Parameter.UsualCredibility => 0.67,
        Parameter.UpgradesPerMonth => 1000,
        Parameter.SuspensionHalfLife => 14,
        Parameter.AttentionRecencyMonths => 4,
        Parameter.CapitalHalfLife => 36,
        Parameter.TensionHalfLife => 3,
        Parameter.AgreementsDispersion => 1.2,
        Parameter.ImplementationHalfLife => 18,
        Parameter.LapseHalfLife => 60,
        _ => 0,
    };
}
