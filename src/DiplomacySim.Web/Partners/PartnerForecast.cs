using System.Collections.Immutable;
using DiplomacySim.Experiments.Statistics;

namespace DiplomacySim.Web.Partners;

/// <summary>Where a country will probably stand under a policy.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="TierNow">The tier at the start.</param>
/// <param name="Rises">The share of futures in which it stands higher at the end, with its 95% interval.</param>
/// <param name="MedianMonth">The month by whose end half of the rises have come; null where it never rises.</param>
/// <param name="Reason">What speaks for its rise most; null where it never rises.</param>
/// <param name="ReasonText">The same in English words.</param>
/// <param name="Years">The share of futures on each tier at the end of each year.</param>
internal sealed record PartnerForecast(
    string Policy, string TierNow, Share Rises, string? MedianMonth, string? Reason, string? ReasonText, ImmutableArray<YearChances> Years);
