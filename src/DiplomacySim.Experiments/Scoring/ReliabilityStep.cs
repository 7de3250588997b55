namespace DiplomacySim.Experiments.Scoring;

/// <summary>A step of a reliability diagram: forecasts that are best told apart from others, but not from each other.</summary>
/// <param name="Low">The smallest forecast of the step.</param>
/// <param name="High">The largest forecast of the step.</param>
/// <param name="Mean">The mean of its forecasts.</param>
/// <param name="Count">How many forecasts it holds.</param>
/// <param name="Events">How many of them came true.</param>
public sealed record ReliabilityStep(double Low, double High, double Mean, int Count, int Events)
{
    /// <summary>The share that came true, 0 to 1: what a calibrated forecast would have said.</summary>
    public double Frequency => (double)Events / Count;
}
