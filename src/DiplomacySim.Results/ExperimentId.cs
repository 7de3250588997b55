using System.Globalization;

namespace DiplomacySim.Results;

/// <summary>The number of an experiment in its result store, from 1; a store never gives a number twice.</summary>
/// <remarks>The default value is 0, which no experiment has.</remarks>
public readonly record struct ExperimentId
{
    /// <summary>Creates an id from its number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public ExperimentId(long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        Value = value;
    }

    /// <summary>The number, as people type it and as the tables <c>outcomes_3</c> and <c>cases_3</c> carry it.</summary>
    public long Value { get; }

    /// <summary>Reads a number such as <c>3</c>; false where the text is not one from 1.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out ExperimentId id)
    {
        var found = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1;
        id = found ? new ExperimentId(value) : default;
        return found;
    }

    /// <summary>The number in digits.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
