using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Search;

/// <summary>Makes, crosses and mutates calendars; all that comes out keeps to the budget.</summary>
internal static class CalendarVariation
{
    /// <summary>A calendar with any number of appointments, few and many equally likely.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="fullness">The share of the budget to be used, from 0 to 1.</param>
    /// <param name="draws">The draws.</param>
    public static ImmutableArray<Appointment> Random(CalendarVariable calendar, double fullness, ref SearchDraws draws)
    {
        var count = Math.Min(calendar.AtMost, (int)(fullness * (calendar.AtMost + 1)));
        var filling = new CalendarFilling(calendar);

        // What does not fit is not tried again: where other limits are narrower, the calendar has fewer appointments.
        for (var i = 0; i < count; i++)
        {
            filling.Take(Draw(calendar, ref draws));
        }

        return [.. filling.Entries];
    }

    /// <summary>Two children: either each choice keeps the appointments of one parent (whom), or the parents change over at a time (when).</summary>
    public static (ImmutableArray<Appointment> First, ImmutableArray<Appointment> Second) Cross(
        CalendarVariable calendar, ImmutableArray<Appointment> first, ImmutableArray<Appointment> second, ref SearchDraws draws)
    {
        var changesOver = draws.Chance(0.5);
        var (lower, upper) = (draws.Below(calendar.Slots + 1), draws.Below(calendar.Slots + 1));
        (lower, upper) = (Math.Min(lower, upper), Math.Max(lower, upper));
        int[] choices = [.. first.Concat(second).Select(entry => entry.Choice).Distinct().Order()];
        var exchanged = new HashSet<int>();
        foreach (var choice in choices)
        {
            if (draws.Chance(0.5))
            {
                exchanged.Add(choice);
            }
        }

        bool IsExchanged(Appointment entry) => changesOver ? entry.Slot >= lower && entry.Slot < upper : exchanged.Contains(entry.Choice);
        var firstChild = first.Where(entry => !IsExchanged(entry)).Concat(second.Where(IsExchanged)).Distinct().ToArray();
        var secondChild = second.Where(entry => !IsExchanged(entry)).Concat(first.Where(IsExchanged)).Distinct().ToArray();
        return (Fit(calendar, firstChild, ref draws), Fit(calendar, secondChild, ref draws));
    }

    /// <summary>The calendar with one change or a few: an appointment more, one less, another time, another choice.</summary>
    public static ImmutableArray<Appointment> Mutate(CalendarVariable calendar, ImmutableArray<Appointment> entries, ref SearchDraws draws)
    {
        do
        {
            entries = Change(calendar, entries, ref draws);
        }
        while (draws.Chance(1.0 / 3));

        return entries;
    }

    private static ImmutableArray<Appointment> Change(CalendarVariable calendar, ImmutableArray<Appointment> entries, ref SearchDraws draws)
    {
        var (kind, at, drawn) = (draws.Below(4), draws.Next(), Draw(calendar, ref draws));
        var shift = (draws.Chance(0.5) ? 1 : -1) * (1 + draws.Below(6));
        if (entries.IsEmpty || kind == 0)
        {
            return Fit(calendar, [.. entries, drawn], ref draws, keepsOrder: true);
        }

        var index = (int)(at * entries.Length);
        var entry = entries[index];
        var others = entries.RemoveAt(index);
        Appointment? changed = kind switch
        {
            1 => null,
            2 => entry with { Slot = Math.Clamp(entry.Slot + shift, 0, calendar.Slots - 1) },
            _ => entry with { Choice = drawn.Choice },
        };
        return changed is { } moved ? Fit(calendar, [.. others, moved], ref draws, keepsOrder: true) : others;
    }

    private static Appointment Draw(CalendarVariable calendar, ref SearchDraws draws) => new(draws.Below(calendar.Slots), draws.Below(calendar.Choices));

    /// <summary>What fits of some appointments; which are left out is chance.</summary>
    private static ImmutableArray<Appointment> Fit(CalendarVariable calendar, Appointment[] entries, ref SearchDraws draws, bool keepsOrder = false)
    {
        if (!keepsOrder)
        {
            Array.Sort(entries);
            draws.Shuffle(entries.AsSpan());
        }

        return CalendarFilling.Fit(calendar, entries);
    }
}
