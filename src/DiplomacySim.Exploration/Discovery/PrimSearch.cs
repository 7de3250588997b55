using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Discovery;

/// <summary>One way from all rows to a small dense box: peels until nothing is gained, then pastes.</summary>
/// <remarks>
/// The order in which limits are tried, what breaks ties and where limits lie follow the implementation of the EMA Workbench, so that
/// both find the same boxes in the same data. Rows inside are kept sorted by every input, so that a step costs rows times inputs.
/// </remarks>
internal sealed class PrimSearch
{
    private readonly double[][] _columns;
    private readonly ImmutableArray<string> _names;
    private readonly bool[] _interest;
    private readonly int[] _remaining;
    private readonly PrimOptions _options;
    private readonly PrimBox _box;
    private readonly int[][] _sorted;
    private readonly double[][] _values;
    private readonly bool[] _inside;
    private readonly int _allOfInterest;
    private readonly ImmutableArray<PrimStep>.Builder _steps = ImmutableArray.CreateBuilder<PrimStep>();
    private int _count;
    private int _hits;

    public PrimSearch(InputTable inputs, bool[] interest, int[] remaining, PrimOptions options)
    {
        _names = inputs.Names;
        _columns = [.. Enumerable.Range(0, _names.Length).Select(i => inputs.Column(i).ToArray())];
        _interest = interest;
        _remaining = remaining;
        _options = options;
        _allOfInterest = interest.Count(i => i);
        _box = new PrimBox([.. _columns.Select(c => c.Min())], [.. _columns.Select(c => c.Max())]);
        _inside = new bool[interest.Length];
        foreach (var row in remaining)
        {
            _inside[row] = true;
        }

        _sorted = [.. Enumerable.Range(0, _names.Length).Select(i => Array.FindAll(inputs.Order(i), row => _inside[row]))];
        _values = [.. _sorted.Select((rows, i) => Array.ConvertAll(rows, row => _columns[i][row]))];
        _count = remaining.Length;
        _hits = remaining.Count(row => interest[row]);
    }

    /// <summary>The rows inside the last box.</summary>
    public int[] Rows => Array.FindAll(_remaining, row => _inside[row]);

    /// <summary>Searches.</summary>
    public PrimPath Path()
    {
        Note(isPaste: false);
        while (Peel())
        {
            Note(isPaste: false);
        }

        while (Paste())
        {
            Note(isPaste: true);
        }

        // Of equals the first: it restricts less.
        var balanced = 0;
        for (var i = 1; i < _steps.Count; i++)
        {
            balanced = _steps[i].Box.Balance > _steps[balanced].Box.Balance ? i : balanced;
        }

        return new PrimPath(_steps.ToImmutable(), balanced);
    }

    private double Mass(int count) => (double)count / _interest.Length;

    private double Score(int count, int hits)
    {
        var before = (double)_hits / _count;
        var after = count > 0 ? (double)hits / count : 0;
        return before == after && _options.Objective != PrimObjective.Density
            ? 0
            : _options.Objective switch
            {
                PrimObjective.GainPerRow => (after - before) / Math.Abs(_count - count),
                PrimObjective.WeightedGainPerRow => count * (after - before) / Math.Abs(_count - count),
                _ => count > 0 ? after : -1,
            };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Peel()
    {
        _options.CancellationToken.ThrowIfCancellationRequested();
        var best = Candidate.None;
        for (var input = 0; input < _columns.Length; input++)
        {
            var rows = _sorted[input];
            var values = _values[input].AsSpan(0, _count);
            var high = PrimCut.At(values, 1 - _options.PeelShare);
            var end = _count;
            var hits = _hits;
            while (end > 0 && values[end - 1] > high)
            {
                hits -= _interest[rows[--end]] ? 1 : 0;
            }

            best = Better(best, new Candidate(input, true, high, end, hits, Score(end, hits), 0));
            var low = PrimCut.At(values, _options.PeelShare);
            var start = 0;
            hits = _hits;
            while (start < _count && values[start] < low)
            {
                hits -= _interest[rows[start++]] ? 1 : 0;
            }

            best = Better(best, new Candidate(input, false, low, _count - start, hits, Score(_count - start, hits), 0));
        }

        if (!(best.Score > 0) || best.Count >= _count || Mass(best.Count) < _options.LeastMass)
        {
            return false;
        }

        _box.Set(best.Input, best.IsUpper, best.Limit);
        var peeled = best.IsUpper ? _sorted[best.Input].AsSpan(best.Count, _count - best.Count) : _sorted[best.Input].AsSpan(0, _count - best.Count);
        foreach (var row in peeled)
        {
            _inside[row] = false;
        }

        KeepInside(best.Count);
        _hits = best.Hits;
        return true;
    }

    /// <summary>Takes the rows that have left out of the sorted lists.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void KeepInside(int count)
    {
        for (var input = 0; input < _sorted.Length; input++)
        {
            var rows = _sorted[input];
            var values = _values[input];
            var kept = 0;
            for (var i = 0; i < _count; i++)
            {
                if (_inside[rows[i]])
                {
                    rows[kept] = rows[i];
                    values[kept++] = values[i];
                }
            }
        }

        _count = count;
    }

    private bool Paste()
    {
        var best = Candidate.None;
        foreach (var input in _box.Restricted())
        {
            foreach (var isUpper in new[] { false, true })
            {
                best = Better(best, PasteOf(input, isUpper));
            }
        }

        if (!(best.Score > 0) || best.Count <= _count || (double)best.Hits / best.Count <= (double)_hits / _count || Mass(best.Count) < _options.LeastMass)
        {
            return false;
        }

        _box.Set(best.Input, best.IsUpper, best.Limit);
        foreach (var row in _remaining)
        {
            _inside[row] = IsInside(row, -1);
        }

        // No peel follows, so that the sorted lists need not take rows back.
        (_count, _hits) = (best.Count, best.Hits);
        return true;
    }

    private Candidate PasteOf(int input, bool isUpper)
    {
        var column = _columns[input];
        var limit = isUpper ? _box.Highs[input] : _box.Lows[input];
        int[] beside = Array.FindAll(_remaining, row => (isUpper ? column[row] >= limit : column[row] <= limit) && IsInside(row, input));
        var values = Array.ConvertAll(beside, row => column[row]);
        Array.Sort(values);
        var pasted = values.Length == 0
            ? isUpper ? _box.Largest(input) : _box.Least(input)
            : PrimCut.At(values, isUpper ? _options.PasteShare : 1 - _options.PasteShare);
        var (count, hits) = (_count, _hits);
        foreach (var row in beside)
        {
            if (!_inside[row] && (isUpper ? column[row] <= pasted : column[row] >= pasted))
            {
                count++;
                hits += _interest[row] ? 1 : 0;
            }
        }

        return new Candidate(input, isUpper, pasted, count, hits, Score(count, hits), 0);
    }

    /// <summary>Of two the one with the larger score, of equals the one that restricts fewer inputs, else the first.</summary>
    private Candidate Better(Candidate best, Candidate other)
    {
        if (other.Score < best.Score)
        {
            return best;
        }

        other = other with { Restricted = _box.RestrictedWith(other.Input, other.IsUpper, other.Limit) };
        return other.Score > best.Score || other.Restricted < best.Restricted ? other : best;
    }

    private bool IsInside(int row, int except)
    {
        for (var input = 0; input < _columns.Length; input++)
        {
            if (input != except && (_columns[input][row] < _box.Lows[input] || _columns[input][row] > _box.Highs[input]))
            {
                return false;
            }
        }

        return true;
    }

    private void Note(bool isPaste)
    {
        var limits = PrimQuasiP.Limits(_names, _columns, _box, _remaining, _interest, _hits, _count);
        var box = new Box(limits, _count, _hits, (double)_hits / Math.Max(1, _allOfInterest), (double)_hits / _count, Mass(_count));
        _steps.Add(new PrimStep(box, isPaste));
    }

    private readonly record struct Candidate(int Input, bool IsUpper, double Limit, int Count, int Hits, double Score, int Restricted)
    {
        public static Candidate None { get; } = new(-1, false, 0, 0, 0, double.NegativeInfinity, int.MaxValue);
    }
}
