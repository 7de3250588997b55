namespace DiplomacySim.Experiments.Calibration;

/// <summary>The fitted quantities as numbers: what a trial of the fit computes with.</summary>
internal sealed class ReadinessTerms
{
    public double Level { get; set; }

    /// <summary>The effect of each leader; the first is 0.</summary>
    public required double[] Leaders { get; init; }

    /// <summary>The threshold of each rung; rung 0 has none.</summary>
    public required double[] Thresholds { get; init; }

    public double JumpCost { get; set; }

    public double MaturationYears { get; set; }

    public double MaturationSpread { get; set; }

    public double Gdp { get; set; }

    public double Blocs { get; set; }

    public double Status { get; set; }

    public double Capital { get; set; }

    public double Peers { get; set; }

    public double Ahead { get; set; }

    public double FrailtySpread { get; set; }

    public double ActivismSpread { get; set; }

    public double ActivismPersistence { get; set; }

    /// <summary>The threshold that a partner on a rung has to reach for another.</summary>
    public double Threshold(int from, int to) =>
        Thresholds[to] + (to == Thresholds.Length - 1 && to > 1 && from != to - 1 ? JumpCost : 0);
}
