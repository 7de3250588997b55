using System.Runtime.CompilerServices;

namespace DiplomacySim.Model.Mathematics;

/// <summary>Exponential, logarithm and normal distribution in double precision, with the same bits on every machine.</summary>
/// <remarks>
/// Only the operations that IEEE 754 fixes are used: + - * / and the square root. The errors stated are the largest that the
/// tests find against exact values. For columns of single precision use <c>Elementary</c>.
/// </remarks>
public static class Precise
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double Log2E = 1.44269504088896338700;

    /// <summary>e to the power x; 0 below -745, infinite above 709.78; relative error below 3e-16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Exp(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        if (x > 709.782712893384)
        {
            return double.PositiveInfinity;
        }

        if (x < -745.2)
        {
            return 0;
        }

        var n = Math.Floor((x * Log2E) + 0.5);
        var r = x - (n * Ln2High) - (n * Ln2Low);
        // The Taylor polynomial of degree 13 on |r| <= ln 2 / 2 leaves 4e-18.
        var sum = 1.0;
        for (var k = 13; k >= 1; k--)
        {
            sum = 1 + (r * sum / k);
        }

        // Two factors, so that results below the normal range come out right.
        var half = (int)n / 2;
        return sum * PowerOfTwo(half) * PowerOfTwo((int)n - half);
    }

    /// <summary>The natural logarithm of x; minus infinity at 0, NaN below 0; relative error below 4e-16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Log(double x)
    {
        if (double.IsNaN(x) || x < 0)
        {
            return double.NaN;
        }

        if (x == 0)
        {
            return double.NegativeInfinity;
        }

        if (double.IsPositiveInfinity(x))
        {
            return x;
        }

        var exponent = 0;
        if (x < 2.2250738585072014e-308)
        {
            x *= 18014398509481984.0;
            exponent = -54;
        }

        var bits = BitConverter.DoubleToInt64Bits(x) - 0x3fe6a09e667f3bcd;
        var e = (int)(bits >> 52);
        exponent += e;
        var m = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x) - ((long)e << 52));
        // log m = 2 artanh s, with |s| <= 0.1716: terms up to s^23.
        var f = m - 1;
        var s = f / (2 + f);
        var z = s * s;
        var sum = 0.0;
        for (var k = 23; k >= 3; k -= 2)
        {
            sum = (sum + (1.0 / k)) * z;
        }

        return (exponent * Ln2High) + ((2 * s) + ((2 * s * sum) + (exponent * Ln2Low)));
    }

    /// <summary>s(x) = 1 / (1 + e to the power -x).</summary>
    public static double Logistic(double x) => 1 / (1 + Exp(-x));

    /// <summary>The standard normal distribution's cumulative probability at x; relative error below 1e-14 for x from -37 on.</summary>
    /// <remarks>The series of Marsaglia (2004, "Evaluating the normal distribution") within 5, Laplace's continued fraction outside.</remarks>
    public static double NormalCumulative(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        var size = Math.Abs(x);
        var density = Exp(-0.5 * x * x) * 0.39894228040143267794;
        if (size <= 5)
        {
            double sum = x, term = x;
            for (var k = 3; ; k += 2)
            {
                term *= x * x / k;
                var next = sum + term;
                if (next == sum)
                {
                    break;
                }

                sum = next;
            }

            return x >= -1 ? 0.5 + (density * sum) : UpperTail(size, density);
        }

        var tail = UpperTail(size, density);
        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>The standard normal quantile of a probability strictly between 0 and 1; infinite at 0 and 1.</summary>
    /// <remarks>Wichura (1988), algorithm AS 241 (PPND16); relative error below 1e-15.</remarks>
    public static double NormalQuantile(double probability)
    {
        if (!(probability is >= 0 and <= 1))
        {
            return double.NaN;
        }

        var q = probability - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            var r = 0.180625 - (q * q);
            return q * Polynomial(NormalTables.A, r) / Polynomial(NormalTables.B, r);
        }

        var tail = q < 0 ? probability : 1 - probability;
        if (tail <= 0)
        {
            return q < 0 ? double.NegativeInfinity : double.PositiveInfinity;
        }

        var root = Math.Sqrt(-Log(tail));
        var value = root <= 5
            ? Polynomial(NormalTables.C, root - 1.6) / Polynomial(NormalTables.D, root - 1.6)
            : Polynomial(NormalTables.E, root - 5) / Polynomial(NormalTables.F, root - 5);
        return q < 0 ? -value : value;
    }

    private static double UpperTail(double x, double density)
    {
        if (double.IsPositiveInfinity(x))
        {
            return 0;
        }

        // x + 1/(x + 2/(x + 3/(...))): the depth that |x| >= 1 needs for the stated error.
        var depth = x >= 5 ? 60 : 600;
        var fraction = x;
        for (var k = depth; k >= 1; k--)
        {
            fraction = x + (k / fraction);
        }

        return density / fraction;
    }

    private static double Polynomial(ReadOnlySpan<double> coefficients, double x)
    {
        var sum = coefficients[^1];
        for (var i = coefficients.Length - 2; i >= 0; i--)
        {
            sum = (sum * x) + coefficients[i];
        }

        return sum;
    }

    private static double PowerOfTwo(int n) => BitConverter.Int64BitsToDouble((long)(n + 1023) << 52);
}
