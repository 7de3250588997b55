using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Search;

/// <summary>A calendar that is being filled: takes appointments as long as there is room for them.</summary>
internal sealed class CalendarFilling(CalendarVariable calendar)
{
    private readonly List<Appointment> _entries = [];

    /// <summary>The appointments so far, in the order of their coming.</summary>
    public IReadOnlyList<Appointment> Entries => _entries;

    /// <summary>The appointments that fit, of those given, the first ones first.</summary>
    public static ImmutableArray<Appointment> Fit(CalendarVariable calendar, IEnumerable<Appointment> entries)
    {
        var filling = new CalendarFilling(calendar);
        foreach (var entry in entries)
        {
            filling.Take(entry);
        }

        return [.. filling._entries.Order()];
    }

    /// <summary>Takes an appointment if there is room for it.</summary>
    /// <returns>Whether it was taken.</returns>
    public bool Take(Appointment entry)
    {
        if (_entries.Count == calendar.AtMost || entry.Slot >= calendar.Slots || entry.Choice >= calendar.Choices)
        {
            return false;
        }

        var (ofSlot, ofPeriod, ofChoice) = (0, 0, 0);
        foreach (var taken in _entries)
        {
            if (taken.Choice == entry.Choice)
            {
                ofChoice++;
                if (Math.Abs(taken.Slot - entry.Slot) < calendar.SlotsApart)
                {
                    return false;
                }
            }

            ofSlot += taken.Slot == entry.Slot ? 1 : 0;
            ofPeriod += calendar.PeriodOf(taken.Slot) == calendar.PeriodOf(entry.Slot) ? 1 : 0;
        }

        if (ofSlot >= calendar.AtMostPerSlot || ofPeriod >= calendar.AtMostPerPeriod || ofChoice >= calendar.AtMostPerChoice)
        {
            return false;
        }

        _entries.Add(entry);
        return true;
    }
}
