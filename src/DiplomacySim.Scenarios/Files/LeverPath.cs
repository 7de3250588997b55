using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Scenarios.Files;

/// <summary>A lever over time: from each month on, a value.</summary>
/// <param name="Steps">The months, ascending, with the values that hold from them on.</param>
internal sealed record LeverPath(ImmutableArray<(Month From, double Value)> Steps)
{
    /// <summary>A path with one value throughout.</summary>
    public static LeverPath Constant(double value) => new([(Month.FromIndex(0), value)]);

    /// <summary>The value of each month of a run; the months before the first step take the world's.</summary>
    public ImmutableArray<double> Expand(Month from, int months, Func<Month, double> ofWorld)
    {
        var values = ImmutableArray.CreateBuilder<double>(months);
        var next = 0;
        double? current = null;
        for (var i = 0; i < months; i++)
        {
            while (next < Steps.Length && Steps[next].From <= from + i)
            {
                current = Steps[next].Value;
                next++;
            }

            values.Add(current ?? ofWorld(from + i));
        }

        return values.MoveToImmutable();
    }
}
