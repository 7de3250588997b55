using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Web.Partners;

/// <summary>A row of a partner's tier history.</summary>
/// <param name="Date">The day.</param>
/// <param name="Precision">How exactly it is known: <c>day</c>, <c>month</c> or <c>year</c>.</param>
/// <param name="Tier">The tier or label.</param>
/// <param name="Kind">What the row does to the partner's place.</param>
/// <param name="Occasion">The visit or meeting at which it was announced; may be empty.</param>
/// <param name="Note">What else is known; may be empty.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How far it is to be trusted.</param>
internal sealed record PastTier(DateOnly Date, DatePrecision Precision, string Tier, TierRecordKind Kind, string Occasion, string Note, string Source, Confidence Confidence)
{
    public static PastTier Of(TierRecord row) =>
        new(row.Date, row.Precision, row.Tier, row.Kind, row.Occasion, row.Note, row.Source, row.Confidence);
}
