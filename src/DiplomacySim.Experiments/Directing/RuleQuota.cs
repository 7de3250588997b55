using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Rules;

namespace DiplomacySim.Experiments.Directing;

/// <summary>How many takings up a limit still allows in each lane, and who gets them where more are due.</summary>
/// <param name="limit">The limit.</param>
/// <param name="rows">The rows of the rule, by code.</param>
/// <param name="lanes">The lanes.</param>
/// <param name="prefers">Whether a number says who comes first; else the first row does.</param>
internal sealed class RuleQuota(RuleLimit limit, int rows, int lanes, bool prefers)
{
    private readonly double[] _preferred = prefers ? new double[rows * lanes] : [];
    private readonly int[] _taken = new int[lanes];
    private int _period = -1;

    /// <summary>The number by which a row is preferred, a value a lane; to be written in each month in which the row is due.</summary>
    public Span<double> Preferred(int row) => _preferred.AsSpan(row * lanes, lanes);

    /// <summary>Turns to a month; in a new period nothing is taken yet.</summary>
    public void Begin(Month month)
    {
        var period = limit.Period switch
        {
            LimitPeriod.Month => month.Index,
            LimitPeriod.Quarter => month.Index / 3,
            LimitPeriod.Year => month.Index / 12,
            _ => 0,
        };
        if (period != _period)
        {
            _period = period;
            Array.Clear(_taken);
        }
    }

    /// <summary>Leaves those due for whom there is room.</summary>
    /// <param name="due">Whether a row is due, row by row, a value a lane.</param>
    /// <param name="isDue">The rows that are due in any lane.</param>
    public void Share(Span<byte> due, ReadOnlySpan<bool> isDue)
    {
        if (prefers)
        {
            Refuse(due, isDue);
        }

        for (var row = 0; row < rows; row++)
        {
            var items = due.Slice(row * lanes, lanes);
            for (var lane = 0; isDue[row] && lane < lanes; lane++)
            {
                items[lane] = _taken[lane] < limit.Count ? items[lane] : (byte)0;
                _taken[lane] += items[lane];
            }
        }
    }

    /// <summary>Takes into a hash what is kept from month to month.</summary>
    public void AddState(IncrementalHash hash)
    {
        hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in _period)));
        hash.AppendData(MemoryMarshal.AsBytes<int>(_taken));
    }

    /// <summary>Takes over the state of another of the same rule.</summary>
    public void CopyFrom(RuleQuota other)
    {
        _period = other._period;
        other._taken.CopyTo(_taken, 0);
    }

    /// <summary>Where more are due than there is room for, the least preferred are refused.</summary>
    private void Refuse(Span<byte> due, ReadOnlySpan<bool> isDue)
    {
        for (var lane = 0; lane < lanes; lane++)
        {
            var surplus = _taken[lane] - limit.Count;
            for (var row = 0; row < rows; row++)
            {
                surplus += isDue[row] ? due[(row * lanes) + lane] : 0;
            }

            for (; surplus > 0 && Last(due, isDue, lane) is var last and >= 0; surplus--)
            {
                due[(last * lanes) + lane] = 0;
            }
        }
    }

    /// <summary>The least preferred row that is due in a lane, among equals the last; -1 where none is.</summary>
    private int Last(ReadOnlySpan<byte> due, ReadOnlySpan<bool> isDue, int lane)
    {
        var last = -1;
        for (var row = 0; row < rows; row++)
        {
            if (isDue[row] && due[(row * lanes) + lane] != 0 && (last < 0 || !(Value(row, lane) > Value(last, lane))))
            {
                last = row;
            }
        }

        return last;
    }

    // What is not a number is preferred to nothing.
    private double Value(int row, int lane) =>
        double.IsNaN(_preferred[(row * lanes) + lane]) ? double.NegativeInfinity : _preferred[(row * lanes) + lane];
}
