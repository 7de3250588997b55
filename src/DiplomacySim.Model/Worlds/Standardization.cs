namespace DiplomacySim.Model.Worlds;

/// <summary>A frozen mean and standard deviation, so that z-scores do not move with the list of partners.</summary>
/// <param name="Mean">The mean of the natural logarithm.</param>
/// <param name="Deviation">The standard deviation of the natural logarithm; above 0.</param>
/// <param name="Floor">Smaller values are taken as this one before the logarithm; above 0.</param>
public readonly record struct Standardization(double Mean, double Deviation, double Floor);
