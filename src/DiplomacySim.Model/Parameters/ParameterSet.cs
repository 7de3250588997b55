using System.Collections.Immutable;

namespace DiplomacySim.Model.Parameters;

/// <summary>A value for every parameter of a world, the thresholds of its ladder included.</summary>
/// <remarks>
/// Values are addressed by an index: the number of the <see cref="Parameter"/>, and after the named ones the thresholds,
/// rung 1 first.
/// </remarks>
public sealed class ParameterSet
{
    private readonly ImmutableArray<double> _values;

    /// <summary>Creates a set from the named values, in the order of <see cref="Parameter"/>, and the thresholds of rungs 1 to the top.</summary>
    /// <exception cref="ArgumentException">The number of named values is wrong, or there is no threshold.</exception>
    public ParameterSet(IEnumerable<double> values, IEnumerable<double> thresholds)
    {
        ImmutableArray<double> named = [.. values];
        ImmutableArray<double> rungs = [.. thresholds];
        if (named.Length != ParameterTable.Count)
        {
            throw new ArgumentException($"There are {ParameterTable.Count} parameters; {named.Length} values were given.", nameof(values));
        }

        if (rungs.Length == 0)
        {
            throw new ArgumentException("A ladder has at least one rung above the lowest, so at least one threshold.", nameof(thresholds));
        }

        _values = [.. named, .. rungs];
    }

    private ParameterSet(ImmutableArray<double> values) => _values = values;

    /// <summary>The number of values: the named parameters and the thresholds.</summary>
    public int Count => _values.Length;

    /// <summary>The highest rung that has a threshold.</summary>
    public int Top => _values.Length - ParameterTable.Count;

    /// <summary>The value of a parameter.</summary>
    public double this[Parameter parameter] => _values[(int)parameter];

    /// <summary>The value at an index.</summary>
    public double this[int index] => _values[index];

    /// <summary>The index of a parameter's value.</summary>
    public static int IndexOf(Parameter parameter) => (int)parameter;

    /// <summary>The index of a rung's threshold; rungs count from 1.</summary>
    public static int IndexOfThreshold(int rung) => ParameterTable.Count + rung - 1;

    /// <summary>The threshold of a rung, in log-odds of readiness; rungs count from 1.</summary>
    public double Threshold(int rung) => _values[IndexOfThreshold(rung)];

    /// <summary>The same set with another value at an index.</summary>
    public ParameterSet With(int index, double value) => new(_values.SetItem(index, value));

    /// <summary>The same set with another value of a parameter.</summary>
    public ParameterSet With(Parameter parameter, double value) => With(IndexOf(parameter), value);
}
