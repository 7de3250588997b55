namespace DiplomacySim.Exploration.Robustness;

/// <summary>What robustness is taken to be: the eleven metrics of McPhail et al. (2018), regret from a baseline, and the horizon of uncertainty.</summary>
/// <remarks>All are such that more is better; where low values of the outcome are good, it is taken with the sign changed first.</remarks>
public enum RobustnessMetric
{
    /// <summary>The value in the worst scenario (Wald 1950).</summary>
    Maximin,

    /// <summary>The value in the best scenario.</summary>
    Maximax,

    /// <summary>Worst and best scenario, weighted (Hurwicz 1953).</summary>
    Hurwicz,

    /// <summary>The mean (Laplace's principle of insufficient reason).</summary>
    Laplace,

    /// <summary>The largest regret, with the sign changed: what is lost against the best policy of the scenario (Savage 1951).</summary>
    MinimaxRegret,

    /// <summary>The regret that 90% of scenarios do not exceed, with the sign changed (Herman et al. 2015, regret type II).</summary>
    PercentileRegret,

    /// <summary>(mean + 1) / (standard deviation + 1) (Hamarat et al. 2014).</summary>
    MeanVariance,

    /// <summary>The mean distance from the median in the worse half of scenarios; at most 0 (Kwakkel, Eker and Pruyt 2016).</summary>
    UndesirableDeviations,

    /// <summary>How far the middle 80% lie towards the bad side of the median: 1 is a long tail of bad scenarios with most good, -1 the reverse (Voudouris et al. 2014).</summary>
    PercentileSkewness,

    /// <summary>How peaked the values are: the middle 80% over the middle 50% (Voudouris et al. 2014).</summary>
    PercentileKurtosis,

    /// <summary>The share of scenarios that meet the threshold (Starr 1963; Herman et al. 2015, satisficing type I).</summary>
    StarrDomain,

    /// <summary>
    /// The loss below the policy's own baseline that 90% of scenarios do not exceed, with the sign changed; gains count as no loss
    /// (Herman et al. 2015, regret type I).
    /// </summary>
    BaselineRegret,

    /// <summary>
    /// How far from the reference a scenario must lie before one misses the threshold: the distance of the nearest that does, 1 where none
    /// does (Ben-Haim 2006; Herman et al. 2015, satisficing type II).
    /// </summary>
    UncertaintyHorizon,
}
