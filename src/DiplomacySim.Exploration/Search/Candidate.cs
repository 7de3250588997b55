using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DiplomacySim.Exploration.Search;

/// <summary>A point of a <see cref="SearchSpace"/>: a value for each number and a filling for each calendar.</summary>
/// <remarks>Two candidates are equal where all of that is equal.</remarks>
public sealed class Candidate : IEquatable<Candidate>
{
    /// <summary>Creates a candidate.</summary>
    /// <param name="numbers">A value for each number of the space.</param>
    /// <param name="calendars">The appointments of each calendar of the space; they are put in order.</param>
    public Candidate(ImmutableArray<double> numbers, ImmutableArray<ImmutableArray<Appointment>> calendars)
    {
        Numbers = numbers;
        Calendars = [.. calendars.Select(calendar => calendar.Sort())];
        Key = KeyOf(Numbers, Calendars);
    }

    /// <summary>A value for each number of the space.</summary>
    public ImmutableArray<double> Numbers { get; }

    /// <summary>The appointments of each calendar of the space, in order.</summary>
    public ImmutableArray<ImmutableArray<Appointment>> Calendars { get; }

    /// <summary>A text that is equal for equal candidates alone: <c>75.5,0.7;3:12,7:4</c>, calendars as slot and choice.</summary>
    public string Key { get; }

    /// <inheritdoc/>
    public bool Equals(Candidate? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Candidate);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Key;

    private static string KeyOf(ImmutableArray<double> numbers, ImmutableArray<ImmutableArray<Appointment>> calendars)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));
        foreach (var calendar in calendars)
        {
            text.Append(';').AppendJoin(',', calendar.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Slot}:{entry.Choice}")));
        }

        return text.ToString();
    }
}
