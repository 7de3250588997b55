namespace DiplomacySim.Model.Calendars;

/// <summary>A crisis with a partner in one month, in every future: a severe event that chance did not bring.</summary>
/// <param name="Tension">The tension that it adds, above 0; the model's own severe events add 1.</param>
/// <param name="Suspends">Whether it suspends the partnership where the partner stands on the second rung or higher.</param>
public sealed record PlannedCrisis(float Tension, bool Suspends);
