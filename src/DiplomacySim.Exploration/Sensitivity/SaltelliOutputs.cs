using System.Collections.Immutable;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>The outputs of a Saltelli design: for each of N base samples the points A, B and those in which one input is exchanged.</summary>
/// <remarks>Blocks in which an output is missing (NaN) must be left out as a whole before. Immutable: the numbers are copied.</remarks>
public sealed class SaltelliOutputs
{
    private readonly double[] _a;
    private readonly double[] _b;
    private readonly double[][] _ab;
    private readonly double[][]? _ba;

    /// <summary>Takes outputs.</summary>
    /// <param name="inputs">The inputs' names.</param>
    /// <param name="a">f(A), one a base sample.</param>
    /// <param name="b">f(B).</param>
    /// <param name="ab">For each input f of A with that input taken from B.</param>
    /// <param name="ba">For each input f of B with that input taken from A; null where second orders are not wanted.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public SaltelliOutputs(IReadOnlyList<string> inputs, IReadOnlyList<double> a, IReadOnlyList<double> b, IReadOnlyList<IReadOnlyList<double>> ab, IReadOnlyList<IReadOnlyList<double>>? ba)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(ab);
        if (a.Count != b.Count || ab.Count != inputs.Count || ab.Any(c => c.Count != a.Count) || (ba is not null && (ba.Count != inputs.Count || ba.Any(c => c.Count != a.Count))))
        {
            throw new ArgumentException("A Saltelli design has as many outputs of A as of B, and of each exchange one for each input.", nameof(ab));
        }

        Inputs = [.. inputs];
        _a = [.. a];
        _b = [.. b];
        _ab = [.. ab.Select(c => c.ToArray())];
        _ba = ba is null ? null : [.. ba.Select(c => c.ToArray())];
    }

    /// <summary>The inputs' names.</summary>
    public ImmutableArray<string> Inputs { get; }

    /// <summary>The number of base samples N.</summary>
    public int Samples => _a.Length;

    /// <summary>Whether second orders can be told.</summary>
    public bool HasSecondOrder => _ba is not null;

    internal ReadOnlySpan<double> A => _a;

    internal ReadOnlySpan<double> B => _b;

    internal ReadOnlySpan<double> Ab(int input) => _ab[input];

    internal ReadOnlySpan<double> Ba(int input) => _ba![input];

    /// <summary>Takes the outputs of rows that follow each other block by block: A, the AB of each input, the BA of each input, B.</summary>
    /// <param name="inputs">The inputs' names.</param>
    /// <param name="rows">The outputs; their number is a multiple of 2d + 2, or of d + 2 where there is no BA.</param>
    /// <param name="secondOrder">Whether the blocks have BA.</param>
    /// <returns>The outputs, without the blocks in which one is missing.</returns>
    /// <exception cref="AnalysisException">The number of rows is not that of whole blocks.</exception>
    public static SaltelliOutputs OfBlocks(IReadOnlyList<string> inputs, ReadOnlySpan<double> rows, bool secondOrder)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var d = inputs.Count;
        var block = secondOrder ? (2 * d) + 2 : d + 2;
        if (rows.Length == 0 || rows.Length % block != 0)
        {
            throw new AnalysisException($"{rows.Length} rows are not whole blocks of a Saltelli design, which have {block} rows for {d} inputs{(secondOrder ? " with second orders" : "")}.");
        }

        List<double> a = [], b = [];
        var ab = inputs.Select(_ => new List<double>()).ToArray();
        var ba = inputs.Select(_ => new List<double>()).ToArray();
        for (var start = 0; start < rows.Length; start += block)
        {
            var one = rows.Slice(start, block);
            if (one.ContainsAny([double.NaN]))
            {
                continue;
            }

            a.Add(one[0]);
            b.Add(one[^1]);
            for (var i = 0; i < d; i++)
            {
                ab[i].Add(one[1 + i]);
                if (secondOrder)
                {
                    ba[i].Add(one[1 + d + i]);
                }
            }
        }

        return new SaltelliOutputs(inputs, a, b, ab, secondOrder ? ba : null);
    }
}
