using DiplomacySim.Model;

namespace DiplomacySim.Experiments.BackTesting.Frozen;

/// <summary>A country of a frozen forecast.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Name">Its English name.</param>
/// <param name="Tier">Its rung at the end of the recorded past.</param>
public sealed record FrozenCountry(PartnerId Id, string Name, int Tier);
