using System.Collections.Immutable;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Discovery;

/// <summary>
/// The patient rule induction method (Friedman and Fisher 1999) for scenario discovery (Bryant and Lempert 2010): ranges of inputs in
/// which the rows of interest are dense.
/// </summary>
public static class Prim
{
    private const int LeastRows = 40;

    /// <summary>Looks for boxes.</summary>
    /// <param name="inputs">The inputs; numbers, with few values or many.</param>
    /// <param name="ofInterest">For each row whether it is of interest.</param>
    /// <param name="options">How boxes are looked for; null for the defaults.</param>
    /// <returns>At least one way; fewer boxes than asked for where no row of interest is left.</returns>
    /// <exception cref="AnalysisException">There are too few rows, or all or none are of interest.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static PrimResult Find(InputTable inputs, ReadOnlySpan<bool> ofInterest, PrimOptions? options = null)
    {
        options ??= new PrimOptions();
        options.Check();
        var interest = Check(inputs, ofInterest, "PRIM");
        var rows = Enumerable.Range(0, interest.Length).ToArray();
        var paths = ImmutableArray.CreateBuilder<PrimPath>();
        while (paths.Count < options.Boxes && rows.Any(row => interest[row]))
        {
            var search = new PrimSearch(inputs, interest, rows, options);
            paths.Add(search.Path());
            if (search.Rows.Length == rows.Length)
            {
                break;
            }

            rows = [.. rows.Except(search.Rows)];
        }

        return new PrimResult(paths.ToImmutable(), interest.Length, interest.Count(i => i));
    }

    /// <summary>Repeats the search for the first box on halves of the rows, and counts how often inputs are found again.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="ofInterest">For each row whether it is of interest.</param>
    /// <param name="box">The box whose coverage and density are looked for again.</param>
    /// <param name="options">How boxes are looked for; null for the defaults.</param>
    /// <param name="repetitions">The repetitions, 1 to 1,000.</param>
    /// <param name="seed">The seed of the halves.</param>
    /// <returns>The inputs that are found at least once, those of the box first, then by how often.</returns>
    /// <exception cref="AnalysisException">There are too few rows, or all or none are of interest.</exception>
    public static ImmutableArray<Reproduction> Repeat(InputTable inputs, ReadOnlySpan<bool> ofInterest, Box box, PrimOptions? options = null, int repetitions = 20, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(box);
        ArgumentOutOfRangeException.ThrowIfLessThan(repetitions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(repetitions, 1000);
        options ??= new PrimOptions();
        options.Check();
        var interest = Check(inputs, ofInterest, "PRIM");
        var coverage = new int[inputs.Names.Length];
        var density = new int[inputs.Names.Length];
        var order = new int[interest.Length];
        for (var repetition = 0; repetition < repetitions; repetition++)
        {
            for (var i = 0; i < order.Length; i++)
            {
                order[i] = i;
            }

            new Resampling(seed, ResamplingPurpose.Halves, options.CancellationToken).Shuffle((uint)repetition, order.AsSpan());
            var half = order[..(order.Length / 2)];
            Array.Sort(half);
            var part = Array.ConvertAll(half, row => interest[row]);
            if (!part.Contains(true))
            {
                continue;
            }

            var path = new PrimSearch(inputs.Take(half), part, [.. Enumerable.Range(0, half.Length)], options).Path();
            Count(path, step => Math.Abs(step.Box.Coverage - box.Coverage), coverage);
            Count(path, step => Math.Abs(step.Box.Density - box.Density), density);
        }

        return
        [
            .. inputs.Names.Select((name, i) => new Reproduction(name, (double)coverage[i] / repetitions, (double)density[i] / repetitions))
                .Where(r => r.ByCoverage > 0 || r.ByDensity > 0)
                .OrderByDescending(r => box.Limits.Any(l => l.Input == r.Input))
                .ThenByDescending(r => r.ByCoverage + r.ByDensity),
        ];

        void Count(PrimPath path, Func<PrimStep, double> distance, int[] counts)
        {
            foreach (var limit in path.Steps.MinBy(distance)!.Box.Limits)
            {
                counts[inputs.Names.IndexOf(limit.Input)]++;
            }
        }
    }

    internal static bool[] Check(InputTable inputs, ReadOnlySpan<bool> ofInterest, string method)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        if (ofInterest.Length != inputs.Rows)
        {
            throw new ArgumentException($"There are {inputs.Rows} rows of inputs and {ofInterest.Length} judgements.", nameof(ofInterest));
        }

        if (inputs.Rows < LeastRows)
        {
            throw new AnalysisException($"{method} needs at least {LeastRows} rows; there are {inputs.Rows}.");
        }

        if (ofInterest.Contains(true) && ofInterest.Contains(false))
        {
            return ofInterest.ToArray();
        }

        throw new AnalysisException($"{(ofInterest[0] ? "Every row is" : "No row is")} of interest, so that there is nothing to tell apart. Choose another threshold.");
    }
}
