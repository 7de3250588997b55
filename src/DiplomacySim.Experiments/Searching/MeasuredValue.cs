namespace DiplomacySim.Experiments.Searching;

/// <summary>A measure with its 95% interval.</summary>
/// <param name="Value">The value; NaN where no future has one.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
public readonly record struct MeasuredValue(double Value, double Low, double High);
