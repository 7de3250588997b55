using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Scenarios.Designs;

/// <summary>The points of a design that meet a condition, found as far as they are asked for.</summary>
internal sealed class AcceptedPoints(ExperimentDesign design, Expression where)
{
    /// <summary>A condition is given up where no more than one in so many points meets it.</summary>
    public const int WorstShare = 1000;

    private readonly Lock _lock = new();
    private readonly List<long> _accepted = [];
    private long _tried;

    /// <summary>The number of the point that is a case.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many cases.</exception>
    public long this[long caseNumber]
    {
        get
        {
            lock (_lock)
            {
                Find(caseNumber + 1);
                return caseNumber < _accepted.Count
                    ? _accepted[(int)caseNumber]
                    : throw new ArgumentOutOfRangeException(nameof(caseNumber), caseNumber, $"No more than {_accepted.Count} cases meet the condition.");
            }
        }
    }

    /// <summary>How many cases there are, up to a number.</summary>
    public long Count(long wanted)
    {
        lock (_lock)
        {
            Find(wanted);
            return Math.Min(_accepted.Count, wanted);
        }
    }

    private void Find(long wanted)
    {
        var end = design.FixedCases ?? long.MaxValue;
        Span<double> values = stackalloc double[design.Inputs.Length];
        while (_accepted.Count < wanted && _tried < end && _tried < ((long)_accepted.Count + 1) * WorstShare)
        {
            design.Points.Point(_tried, values);
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = design.Inputs[i].ValueAt(design.Inputs[i].Distribution, values[i]);
            }

            if (InputEvaluator.Holds(where, values))
            {
                _accepted.Add(_tried);
            }

            _tried++;
        }
    }
}
