using System.Collections.Immutable;

namespace DiplomacySim.Model.Calendars;

/// <summary>Citizens of the home who need help because of a planned crisis, in every future, from the month of the plan on.</summary>
/// <param name="Partners">Where they are: indices into the world's partners, ascending.</param>
/// <param name="Citizens">How many they are, in all these partners together; above 0.</param>
/// <param name="Months">For how many months they need help, the month of the plan included; at least 1.</param>
public sealed record CitizensInNeed(ImmutableArray<int> Partners, double Citizens, int Months);
