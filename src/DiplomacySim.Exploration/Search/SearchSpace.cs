using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Search;

/// <summary>What a search may set: numbers and calendars.</summary>
/// <param name="Numbers">The numbers, in the order of <see cref="Candidate.Numbers"/>.</param>
/// <param name="Calendars">The calendars, in the order of <see cref="Candidate.Calendars"/>.</param>
public sealed record SearchSpace(ImmutableArray<NumberVariable> Numbers, ImmutableArray<CalendarVariable> Calendars)
{
    /// <summary>The candidate of this space that is nearest to one: numbers are rounded to steps, and what a calendar has no room for is left out, the latest first.</summary>
    public Candidate Nearest(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return new Candidate(
            [.. Numbers.Select((variable, i) => variable.Nearest(candidate.Numbers[i]))],
            [.. Calendars.Select((calendar, i) => CalendarFilling.Fit(calendar, candidate.Calendars[i]))]);
    }
}
