using DiplomacySim.Model;

namespace DiplomacySim.Experiments.Directing;

/// <summary>The months in which a rule or shock counts.</summary>
/// <param name="from">The first; null for the run's first.</param>
/// <param name="to">The last; null for the run's last.</param>
internal readonly struct MonthWindow(Month? from, Month? to)
{
    /// <summary>Whether a month lies in it.</summary>
    public bool Contains(Month month) => !(month < from) && !IsOver(month);

    /// <summary>Whether a month lies after it.</summary>
    public bool IsOver(Month month) => month > to;
}
