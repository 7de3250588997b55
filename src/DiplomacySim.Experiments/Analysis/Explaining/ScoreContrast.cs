namespace DiplomacySim.Experiments.Analysis.Explaining;

/// <summary>A part of readiness in futures that have the upgrade against those that do not, in the same months; in log-odds.</summary>
/// <param name="Part">The part.</param>
/// <param name="With">Its mean in the months in which the upgrade came.</param>
/// <param name="Without">Its mean in the same months over the futures that do not have the upgrade.</param>
/// <param name="Low">The lower end of the difference's 95% interval.</param>
/// <param name="High">The upper end.</param>
public sealed record ScoreContrast(string Part, double With, double Without, double Low, double High)
{
    /// <summary>By how much the part speaks for the upgrade.</summary>
    public double Difference => With - Without;
}
