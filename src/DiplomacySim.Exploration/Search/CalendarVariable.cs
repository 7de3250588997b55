namespace DiplomacySim.Exploration.Search;

/// <summary>A calendar to be filled: which choices (whom to visit), in which slots (when), under a budget.</summary>
/// <remarks>No choice stands twice in one slot. Slots follow one another in time; a period is a number of them, such as the months of a year.</remarks>
public sealed record CalendarVariable
{
    /// <summary>Creates a calendar that may hold so many appointments.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="choices">How many choices there are; at least 1.</param>
    /// <param name="slots">How many slots there are; at least 1.</param>
    /// <param name="atMost">The most appointments in all; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public CalendarVariable(string name, int choices, int slots, int atMost)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(choices, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(slots, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(atMost, 1);
        (Name, Choices, Slots, AtMost) = (name, choices, slots, atMost);
        AtMostPerSlot = AtMostPerPeriod = AtMostPerChoice = atMost;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How many choices there are.</summary>
    public int Choices { get; }

    /// <summary>How many slots there are.</summary>
    public int Slots { get; }

    /// <summary>The most appointments in all.</summary>
    public int AtMost { get; }

    /// <summary>The most appointments in one slot.</summary>
    /// <value>By default as many as in all.</value>
    public int AtMostPerSlot { get; init; }

    /// <summary>The most appointments in one period.</summary>
    /// <value>By default as many as in all.</value>
    public int AtMostPerPeriod { get; init; }

    /// <summary>The most appointments of one choice.</summary>
    /// <value>By default as many as in all.</value>
    public int AtMostPerChoice { get; init; }

    /// <summary>How many slots make a period, such as 12 months.</summary>
    /// <value>By default 12.</value>
    public int PeriodSlots { get; init; } = 12;

    /// <summary>How many slots of the first period lie before slot 0, so that periods can be calendar years.</summary>
    /// <value>By default 0.</value>
    public int PeriodOffset { get; init; }

    /// <summary>How many slots two appointments of one choice lie apart at least; 1 means any two slots.</summary>
    /// <value>By default 1.</value>
    public int SlotsApart { get; init; } = 1;

    /// <summary>The number of the period in which a slot lies.</summary>
    internal int PeriodOf(int slot) => (slot + PeriodOffset) / PeriodSlots;
}
