namespace DiplomacySim.Model.Worlds;

/// <summary>A top-level activity in the past.</summary>
/// <param name="Partner">The partner: an index into <see cref="World.Partners"/>.</param>
/// <param name="Month">The month of the visit.</param>
public readonly record struct PastVisit(int Partner, Month Month);
