namespace DiplomacySim.Experiments.Searching;

/// <summary>The best value that any of some policies reaches in each future, outcome by outcome: what regret is measured against.</summary>
/// <param name="highIsGood">For each outcome, whether it is to be high.</param>
/// <param name="futures">The number of futures.</param>
public sealed class BestOfFutures(IReadOnlyList<bool> highIsGood, int futures)
{
    private readonly double[][] _best = [.. highIsGood.Select(_ => Enumerable.Repeat(double.NaN, futures).ToArray())];

    /// <summary>The best of each future.</summary>
    public ReadOnlySpan<double> Of(int outcome) => _best[outcome];

    /// <summary>Takes a policy's values in.</summary>
    /// <param name="values">Each outcome in each future; NaN where there is none.</param>
    public void Add(IReadOnlyList<double[]> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        for (var outcome = 0; outcome < _best.Length; outcome++)
        {
            var best = _best[outcome];
            for (var i = 0; i < best.Length; i++)
            {
                var value = values[outcome][i];
                if (double.IsNaN(best[i]) || (highIsGood[outcome] ? value > best[i] : value < best[i]))
                {
                    best[i] = value;
                }
            }
        }
    }
}
