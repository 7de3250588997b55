using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Sums over rows of numbers, element by element: the vector's width changes no bit, and nothing is fused.</summary>
internal static class Rows
{
    /// <summary>Adds a multiple of a row to another of the same length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(Span<double> to, ReadOnlySpan<double> row, double factor)
    {
        var scale = new Vector<double>(factor);
        var whole = to.Length - (to.Length % Vector<double>.Count);
        var targets = MemoryMarshal.Cast<double, Vector<double>>(to[..whole]);
        var sources = MemoryMarshal.Cast<double, Vector<double>>(row[..whole]);
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] += sources[i] * scale;
        }

        for (var i = whole; i < to.Length; i++)
        {
            to[i] += row[i] * factor;
        }
    }

    /// <summary>Multiplies a row by a number.</summary>
    public static void Scale(Span<double> row, double factor)
    {
        for (var i = 0; i < row.Length; i++)
        {
            row[i] *= factor;
        }
    }

    /// <summary>The sum of the products of two rows, from the first on.</summary>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        double sum = 0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
