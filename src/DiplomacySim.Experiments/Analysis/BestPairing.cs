namespace DiplomacySim.Experiments.Analysis;

/// <summary>What common random numbers could gain at best: both columns sorted, so that equal luck meets equal luck.</summary>
/// <remarks>No pairing of two samples has a smaller variance of the difference (Fréchet and Hoeffding). The first pairs are taken.</remarks>
internal sealed class BestPairing
{
    private const int MostKept = 4096;

    private readonly List<double> _left = [];
    private readonly List<double> _right = [];

    public void Add(double left, double right)
    {
        if (_left.Count < MostKept)
        {
            _left.Add(left);
            _right.Add(right);
        }
    }

    /// <summary>The variance reduction of the best pairing; infinite where it leaves the difference equal everywhere.</summary>
    public double Reduction()
    {
        Moments left = new(), right = new(), difference = new();
        _left.Sort();
        _right.Sort();
        for (var i = 0; i < _left.Count; i++)
        {
            left.Add(_left[i]);
            right.Add(_right[i]);
            difference.Add(_right[i] - _left[i]);
        }

        return Moments.Reduction(left, right, difference);
    }
}
