namespace DiplomacySim.Experiments.Analysis;

/// <summary>How an outcome is spread over futures: the values themselves, of the first futures.</summary>
/// <remarks>
/// Quantiles of at most <see cref="MostKept"/> futures are exact; of more, those of the first ones are taken, whose draws do not
/// depend on how many follow: a share is then off by 0.2 points (one standard error) at most.
/// </remarks>
internal sealed class Spread
{
    /// <summary>The futures that are kept at most.</summary>
    public const int MostKept = 65_536;

    private readonly List<double> _values = [];
    private bool _isSorted;

    public void Add(double value)
    {
        if (_values.Count < MostKept)
        {
            _values.Add(value);
            _isSorted = false;
        }
    }

    /// <summary>The smallest value that at least this share of futures does not exceed; NaN where there is none.</summary>
    public double Quantile(double share)
    {
        Sort();
        return _values.Count == 0 ? double.NaN : _values[Math.Clamp((int)Math.Ceiling(share * _values.Count) - 1, 0, _values.Count - 1)];
    }

    /// <summary>The middle 90%.</summary>
    public Band Band() => new(Quantile(0.05), Quantile(0.5), Quantile(0.95));

    /// <summary>The share of futures below a value, those equal to it counted half.</summary>
    public double RankOf(double value)
    {
        long below = 0, equal = 0;
        foreach (var one in _values)
        {
            below += one < value ? 1 : 0;
            equal += one == value ? 1 : 0;
        }

        return _values.Count == 0 ? double.NaN : (below + (equal / 2.0)) / _values.Count;
    }

    private void Sort()
    {
        if (!_isSorted)
        {
            _values.Sort();
            _isSorted = true;
        }
    }
}
