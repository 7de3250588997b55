using System.Collections.Immutable;

namespace DiplomacySim.Model.Calendars;

/// <summary>What is planned with one partner in one month, in every future.</summary>
/// <param name="Partner">The partner: an index into the world's partners.</param>
/// <param name="Visit">Whether a top-level activity takes place.</param>
/// <param name="Tier">The rung to which a country is raised where it stands lower, or 0; without meaning for other partners.</param>
/// <param name="Agreements">Agreements signed, beside those that visits bring; at least 0.</param>
public sealed record PartnerPlan(int Partner, bool Visit, int Tier, int Agreements)
{
    /// <summary>A crisis, which comes with the month's shocks, before the visits; null for none.</summary>
    public PlannedCrisis? Crisis { get; init; }

    /// <summary>How many of the agreements are in each field, in the order of the model's fields; empty where none is said.</summary>
    /// <remarks>Together at most <see cref="Agreements"/>; the others follow the mix of the month.</remarks>
    public ImmutableArray<double> AgreementsByField { get; init; } = [];
}
