using System.Collections.Immutable;

namespace DiplomacySim.Web.Activity;

/// <summary>The calls of one experiment since the program was started.</summary>
/// <param name="Experiment">Its number; null where the store does not have it any more.</param>
/// <param name="Title">Its title; null where the store does not have it any more.</param>
/// <param name="PlanHash">The hash of its plan.</param>
/// <param name="IsActive">Whether there were calls within the window.</param>
/// <param name="ActiveSeconds">The time in which its months were played.</param>
/// <param name="Kinds">The kinds of actors.</param>
/// <param name="Partners">Each partner, in the order of the world.</param>
internal sealed record RunCallsMessage(
    long? Experiment, string? Title, string PlanHash, bool IsActive, double ActiveSeconds, ImmutableArray<KindCallsMessage> Kinds, ImmutableArray<PartnerCallsMessage> Partners);
