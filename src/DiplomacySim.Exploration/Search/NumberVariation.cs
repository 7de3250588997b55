using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Exploration.Search;

/// <summary>Crossover and mutation of numbers: simulated binary crossover and polynomial mutation (Deb and Agrawal 1995, Deb and Goyal 1996).</summary>
internal static class NumberVariation
{
    /// <summary>How near children stay to their parents; the larger the nearer.</summary>
    private const double CrossoverIndex = 20;

    /// <summary>How near a mutant stays to what it was; the larger the nearer.</summary>
    private const double MutationIndex = 20;

    /// <summary>Two children of two values, on average as far apart as the parents, inside the bounds.</summary>
    public static (double First, double Second) Cross(NumberVariable variable, double first, double second, ref SearchDraws draws)
    {
        // Drawn in any case, so that what follows does not depend on the parents.
        var (u, swaps) = (draws.Next(), draws.Chance(0.5));
        if (Math.Abs(first - second) <= 1e-14 * (variable.High - variable.Low))
        {
            return (first, second);
        }

        var (low, high) = first < second ? (first, second) : (second, first);
        var spread = high - low;
        var (below, above) = (Spread(u, 1 + (2 * (low - variable.Low) / spread)), Spread(u, 1 + (2 * (variable.High - high) / spread)));
        var children = (
            Low: variable.Nearest(0.5 * (low + high - (below * spread))),
            High: variable.Nearest(0.5 * (low + high + (above * spread))));
        return swaps ? (children.High, children.Low) : (children.Low, children.High);
    }

    /// <summary>The value somewhat changed, inside the bounds; with steps it moves by one at least.</summary>
    public static double Mutate(NumberVariable variable, double value, ref SearchDraws draws)
    {
        var (u, up) = (draws.Next(), draws.Chance(0.5));
        var range = variable.High - variable.Low;
        if (range == 0)
        {
            return value;
        }

        const double Power = 1 / (MutationIndex + 1);
        var change = u < 0.5
            ? Raise((2 * u) + ((1 - (2 * u)) * Raise(1 - ((value - variable.Low) / range), MutationIndex + 1)), Power) - 1
            : 1 - Raise((2 * (1 - u)) + ((2 * u) - 1) * Raise(1 - ((variable.High - value) / range), MutationIndex + 1), Power);
        var mutant = variable.Nearest(value + (change * range));
        if (variable.Step == 0 || mutant != value)
        {
            return mutant;
        }

        var moved = variable.Nearest(value + (up ? variable.Step : -variable.Step));
        return moved != value ? moved : variable.Nearest(value + (up ? -variable.Step : variable.Step));
    }

    private static double Spread(double u, double room)
    {
        const double Power = 1 / (CrossoverIndex + 1);
        var alpha = 2 - Raise(room, -(CrossoverIndex + 1));
        return u <= 1 / alpha ? Raise(u * alpha, Power) : Raise(1 / (2 - (u * alpha)), Power);
    }

    private static double Raise(double x, double power) => x <= 0 ? 0 : Precise.Exp(power * Precise.Log(x));
}
