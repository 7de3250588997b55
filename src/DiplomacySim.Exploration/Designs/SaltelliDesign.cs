namespace DiplomacySim.Exploration.Designs;

/// <summary>
/// Saltelli's arrangement for Sobol's indices: two independent points A and B, and for each input i the point A with input i of B
/// (Saltelli et al. 2010, "Variance based sensitivity analysis of model output").
/// </summary>
/// <remarks>
/// A sample is a block of rows in this order: A; AB of each input; with second order also BA of each input (B with input i of A); B.
/// A and B are the two halves of a scrambled Sobol point of twice the dimensions. More samples never change the earlier ones.
/// Immutable; safe for use by several threads.
/// </remarks>
public sealed class SaltelliDesign : IUnitDesign
{
    /// <summary>The most inputs.</summary>
    public const int MaxInputs = SobolSequence.MaxDimensions / 2;

    private readonly SobolSequence _base;

    /// <summary>Creates the design.</summary>
    /// <param name="inputs">1 to <see cref="MaxInputs"/>.</param>
    /// <param name="hasSecondOrder">Whether the rows that second-order indices need are there too.</param>
    /// <param name="seed">The seed that scrambles the points; null for Sobol's published ones.</param>
    public SaltelliDesign(int inputs, bool hasSecondOrder, ulong? seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inputs, MaxInputs);
        Dimensions = inputs;
        HasSecondOrder = hasSecondOrder;
        IsScrambled = seed is not null;
        _base = new SobolSequence(2 * inputs, seed);
    }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>Whether the rows that second-order indices need are there.</summary>
    public bool HasSecondOrder { get; }

    /// <summary>Whether the points are scrambled.</summary>
    public bool IsScrambled { get; }

    /// <summary>How many rows a sample has: inputs + 2, or 2 x inputs + 2 with second order.</summary>
    public int RowsPerSample => ((HasSecondOrder ? 2 : 1) * Dimensions) + 2;

    /// <summary>The place of A in its sample.</summary>
    public static int PlaceOfA => 0;

    /// <summary>The place of B in its sample.</summary>
    public int PlaceOfB => RowsPerSample - 1;

    /// <summary>The place in its sample of A with an input of B.</summary>
    public int PlaceOfAB(int input) => 1 + Checked(input);

    /// <summary>The place in its sample of B with an input of A.</summary>
    /// <exception cref="InvalidOperationException">The design has no second order.</exception>
    public int PlaceOfBA(int input) => HasSecondOrder
        ? 1 + Dimensions + Checked(input)
        : throw new InvalidOperationException("The design has no rows for second-order indices.");

    /// <inheritdoc/>
    public void Point(long index, Span<double> point)
    {
        DesignPoint.Check(this, index, point);
        var (sample, place) = Math.DivRem(index, RowsPerSample);
        Span<double> pair = stackalloc double[2 * Dimensions];
        _base.Point(sample, pair);
        var a = pair[..Dimensions];
        var b = pair[Dimensions..];
        var other = (int)place - 1;
        if (place == PlaceOfA || other < Dimensions)
        {
            a.CopyTo(point);
        }
        else
        {
            b.CopyTo(point);
            other -= Dimensions;
        }

        if (place != PlaceOfA && place != PlaceOfB)
        {
            point[other] = place <= Dimensions ? b[other] : a[other];
        }
    }

    private int Checked(int input)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(input);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(input, Dimensions);
        return input;
    }
}
