using System.Collections.Immutable;

namespace DiplomacySim.Experiments.BackTesting.Baselines;

/// <summary>The baselines that every table shows.</summary>
internal static class BaselineTable
{
    /// <summary>The forecaster that a model must beat year by year.</summary>
    public const string ConstantHazard = "constant hazard";

    /// <summary>The best of the simple forecasters that know covariates.</summary>
    public const string StrongLogit = "strong logit";

    /// <summary>The baselines, the simplest first.</summary>
    public static ImmutableArray<Baseline> All { get; } =
    [
        new Persistence(),
        new TierHazard(ConstantHazard),
        new TierHazard("recent hazard", lastYears: 5),
        new CovariateLogit("logit", isStrong: false),
        new CovariateLogit(StrongLogit, isStrong: true),
    ];
}
