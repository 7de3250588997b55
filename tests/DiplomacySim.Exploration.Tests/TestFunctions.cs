namespace DiplomacySim.Exploration.Tests;

/// <summary>Functions whose sensitivity indices are known in closed form.</summary>
internal static class TestFunctions
{
    /// <summary>The constants of Sobol's g-function.</summary>
    public static double[] GConstants { get; } = [0, 1, 4.5, 9, 99, 99];

    /// <summary>sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1 with x from -pi to pi (Ishigami and Homma 1990), of units from 0 to 1.</summary>
    public static double Ishigami(ReadOnlySpan<double> units)
    {
        var x = (2 * units[0] - 1) * Math.PI;
        var y = (2 * units[1] - 1) * Math.PI;
        var z = (2 * units[2] - 1) * Math.PI;
        return Math.Sin(x) + (7 * Math.Sin(y) * Math.Sin(y)) + (0.1 * z * z * z * z * Math.Sin(x));
    }

    /// <summary>The product of (|4x - 2| + a) / (1 + a) (Saltelli and Sobol 1995).</summary>
    public static double G(ReadOnlySpan<double> units)
    {
        var product = 1.0;
        for (var i = 0; i < units.Length; i++)
        {
            product *= (Math.Abs((4 * units[i]) - 2) + GConstants[i]) / (1 + GConstants[i]);
        }

        return product;
    }

    /// <summary>The first-order index of an input of the g-function.</summary>
    public static double FirstOfG(int input) => PartOfG(input) / (GConstants.Select((_, i) => 1 + PartOfG(i)).Aggregate((a, b) => a * b) - 1);

    /// <summary>The total-order index of an input of the g-function.</summary>
    public static double TotalOfG(int input) =>
        PartOfG(input) * GConstants.Select((_, i) => i == input ? 1 : 1 + PartOfG(i)).Aggregate((a, b) => a * b)
        / (GConstants.Select((_, i) => 1 + PartOfG(i)).Aggregate((a, b) => a * b) - 1);

    private static double PartOfG(int input) => 1 / (3 * (1 + GConstants[input]) * (1 + GConstants[input]));
}
