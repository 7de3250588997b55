using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Robustness;

/// <summary>How well each policy does in each scenario: what robustness is read off. Immutable: the numbers are copied.</summary>
public sealed class Performance
{
    private readonly double[][] _values;

    /// <summary>Makes a table.</summary>
    /// <param name="policies">The policies' names, each once; one at least.</param>
    /// <param name="values">For each policy its value in each scenario; the scenarios are the same for all.</param>
    /// <param name="isMaximised">Whether high values are good; else low ones are.</param>
    /// <param name="distances">How far each scenario lies from the reference, from 0 to 1; null where none is meant.</param>
    /// <exception cref="ArgumentException">Lengths differ, a value is not a number, a distance is out of range, or there is no scenario.</exception>
    public Performance(IReadOnlyList<string> policies, IReadOnlyList<IReadOnlyList<double>> values, bool isMaximised = true, IReadOnlyList<double>? distances = null)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(values);
        if (policies.Count == 0 || policies.Count != values.Count || values[0].Count == 0 || values.Any(v => v.Count != values[0].Count))
        {
            throw new ArgumentException("Each policy has a value in each scenario, and there is one of both at least.", nameof(values));
        }

        if (values.Any(v => v.Any(x => !double.IsFinite(x))))
        {
            throw new ArgumentException("Values are finite numbers; leave out scenarios that lack one.", nameof(values));
        }

        if (distances is not null && (distances.Count != values[0].Count || distances.Any(d => !(d is >= 0 and <= 1))))
        {
            throw new ArgumentException("Each scenario has a distance from 0 to 1.", nameof(distances));
        }

        Policies = [.. policies];
        Distances = distances is null ? null : [.. distances];
        _values = [.. values.Select(v => v.ToArray())];
        IsMaximised = isMaximised;
    }

    /// <summary>The policies' names.</summary>
    public ImmutableArray<string> Policies { get; }

    /// <summary>The number of scenarios.</summary>
    public int Scenarios => _values[0].Length;

    /// <summary>Whether high values are good.</summary>
    public bool IsMaximised { get; }

    /// <summary>How far each scenario lies from the reference, from 0 to 1; null where that is not known.</summary>
    public ImmutableArray<double>? Distances { get; }

    /// <summary>The values of a policy, scenario by scenario.</summary>
    public ReadOnlySpan<double> Of(int policy) => _values[policy];
}
