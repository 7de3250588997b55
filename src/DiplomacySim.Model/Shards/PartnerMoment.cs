using DiplomacySim.Model.Relationship;

namespace DiplomacySim.Model.Shards;

/// <summary>How a partner stood when a month was decided, in one lane.</summary>
/// <param name="Lane">The lane.</param>
/// <param name="Tier">The rung before the month's decision.</param>
/// <param name="Readiness">The rung that the month's readiness would bear.</param>
/// <param name="Target">The rung that it would take if there were an occasion; 0 where it wants no step. A planned upgrade counts.</param>
/// <param name="IsVisited">Whether the month brought an occasion.</param>
/// <param name="IsRaised">Whether it is raised.</param>
/// <param name="Parts">What the readiness was made of.</param>
public readonly record struct PartnerMoment(int Lane, int Tier, int Readiness, int Target, bool IsVisited, bool IsRaised, ScoreParts Parts);
