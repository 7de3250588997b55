using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Experiments.Analysis.Foresight;

/// <summary>What came to pass, held against a run that did not know it.</summary>
/// <param name="At">The month at whose end they are compared.</param>
/// <param name="Index">The surprise of all countries.</param>
/// <param name="Largest">The countries that were expected least where they stood, the largest surprise first.</param>
public sealed record SurpriseReport(Month At, SurpriseIndex Index, ImmutableArray<SurprisingPartner> Largest);
