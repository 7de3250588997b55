using System.Collections.Immutable;

namespace DiplomacySim.Model.Calendars;

/// <summary>An event that the home hosts: occasions beside the attention budget.</summary>
/// <param name="Occasions">How many guests come.</param>
/// <param name="Guests">Who may come: indices into the world's partners.</param>
public sealed record HostedEvent(int Occasions, ImmutableArray<int> Guests);
