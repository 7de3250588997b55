namespace DiplomacySim.Exploration.Search;

/// <summary>An entry of a calendar: one of the choices, such as a partner to visit, in one of the slots, such as a month.</summary>
/// <param name="Slot">The slot, from 0.</param>
/// <param name="Choice">The choice, from 0.</param>
public readonly record struct Appointment(int Slot, int Choice) : IComparable<Appointment>
{
    /// <summary>By slot, then by choice.</summary>
    public int CompareTo(Appointment other) => Slot != other.Slot ? Slot.CompareTo(other.Slot) : Choice.CompareTo(other.Choice);
}
