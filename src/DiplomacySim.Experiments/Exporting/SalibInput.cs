using System.Globalization;

namespace DiplomacySim.Experiments.Exporting;

/// <summary>An input as SALib describes it.</summary>
/// <param name="Distribution">SALib's word for the distribution.</param>
/// <param name="Bounds">Its numbers, in SALib's order.</param>
/// <param name="IsExact">Whether SALib knows the distribution; else it has the range of the values.</param>
internal sealed record SalibInput(string Distribution, double[] Bounds, bool IsExact)
{
    /// <summary>Describes an input.</summary>
    /// <param name="distribution">The distribution as the scenario writes it; null where it is not known.</param>
    /// <param name="values">The values that occur, finite.</param>
    public static SalibInput Of(string? distribution, double[] values) => Parts(distribution) switch
    {
        ("uniform", [var low, var high]) when low < high => new("unif", [low, high], true),

        // SALib takes the peak as a share of the width, below 1, and no negative end.
        ("triangular", [var low, var mode, var high]) when mode < high && high >= 0 => new("triang", [low, high, (mode - low) / (high - low)], true),
        ("normal", [var mean, var deviation]) when deviation > 0 => new("norm", [mean, deviation], true),
        ("lognormal", [var median, var spread]) when median > 0 && spread > 1 => new("lognorm", [Math.Log(median), Math.Log(spread)], true),
        _ => new("unif", Range(values), false),
    };

    private static (string Name, double[] Numbers) Parts(string? text)
    {
        var open = text?.IndexOf('(', StringComparison.Ordinal) ?? -1;
        if (open < 0 || !text!.EndsWith(')'))
        {
            return ("", []);
        }

        var numbers = new List<double>();
        foreach (var part in text[(open + 1)..^1].Split(','))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                return ("", []);
            }

            numbers.Add(number);
        }

        return (text[..open], [.. numbers]);
    }

    // SALib asks that bounds differ.
    private static double[] Range(double[] values) => values.Max() > values.Min() ? [values.Min(), values.Max()] : [values[0] - 0.5, values[0] + 0.5];
}
