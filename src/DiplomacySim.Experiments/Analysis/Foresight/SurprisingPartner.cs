using DiplomacySim.Model;

namespace DiplomacySim.Experiments.Analysis.Foresight;

/// <summary>A country that came to stand where it was not expected.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tier">The rung on which it stood.</param>
/// <param name="Chance">The share of futures that had it there.</param>
/// <param name="Bits">The surprise in bits.</param>
public sealed record SurprisingPartner(PartnerId Id, string Name, int Tier, double Chance, double Bits);
