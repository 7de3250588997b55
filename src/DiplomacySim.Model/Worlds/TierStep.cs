namespace DiplomacySim.Model.Worlds;

/// <summary>A dated step on the ladder in the past.</summary>
/// <param name="Partner">The partner: an index into <see cref="World.Partners"/>.</param>
/// <param name="Month">The month of the step.</param>
/// <param name="Tier">The rung reached.</param>
public readonly record struct TierStep(int Partner, Month Month, int Tier);
