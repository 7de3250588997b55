namespace DiplomacySim.Scenarios.Worlds;

/// <summary>What a world's record says of a parameter: a normal distribution of it, or of its logarithm.</summary>
/// <param name="ParameterIndex">The index in a <see cref="Model.Parameters.ParameterSet"/>.</param>
/// <param name="Name">The parameter's name in files.</param>
/// <param name="Centre">The median, in the parameter's own unit.</param>
/// <param name="IsLogarithmic">Whether the logarithm is normal; then the centre is above 0.</param>
/// <param name="Low">Smaller values are drawn as this one.</param>
/// <param name="High">Larger values are drawn as this one.</param>
public sealed record PosteriorEntry(int ParameterIndex, string Name, double Centre, bool IsLogarithmic, double Low, double High);
