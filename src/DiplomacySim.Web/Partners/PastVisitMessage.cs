using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Web.Partners;

/// <summary>A known visit.</summary>
/// <param name="Date">The first day.</param>
/// <param name="IsOutbound">Whether the home's side travelled.</param>
/// <param name="Level">Who travelled.</param>
/// <param name="Kind">The kind of visit.</param>
/// <param name="Outcome">What came of it; may be empty.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How far it is to be trusted.</param>
internal sealed record PastVisitMessage(DateOnly Date, bool IsOutbound, string Level, string Kind, string Outcome, string Source, Confidence Confidence)
{
    public static PastVisitMessage Of(VisitRecord row) =>
        new(row.Date, row.IsOutbound, row.Level, row.Kind, row.Outcome, row.Source, row.Confidence);
}
