using DiplomacySim.Experiments.Observing.Columns;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Experiments.Observing;

/// <summary>Reads the values of expressions of the home (targets and outcomes) off the futures of a shard.</summary>
/// <remarks>
/// <para>
/// The expressions are compiled once, into columns that are worked out for all lanes in one pass; nothing is allocated after
/// construction. One observer serves one shard at a time, and others after <see cref="Reset"/>; it is not safe for several threads.
/// </para>
/// <para>
/// Values are double precision and are the same on every machine: only the four operations and comparisons are used, and sums
/// run over the countries by code.
/// </para>
/// </remarks>
public sealed class Observer
{
    private readonly Month _from;
    private readonly Month _to;
    private readonly int _capacity;
    private readonly ByteColumn?[] _truths;
    private readonly NumberColumn?[] _numbers;
    private readonly IFollower[] _followers;
    private readonly double[][] _values;
    private Month _next;
    private int _lanes;

    /// <summary>Compiles the expressions of a run.</summary>
    /// <param name="expressions">Conditions, numbers and months of the home; the index here is that of <see cref="Values"/>.</param>
    /// <param name="world">The world that the expressions were read for.</param>
    /// <param name="from">The run's first month.</param>
    /// <param name="to">The run's last month.</param>
    /// <param name="lanes">The most lanes that a shard can have; at least 1.</param>
    /// <exception cref="ArgumentException">An expression is about a single partner, or is a tier or a text.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The run ends before it begins, or there are no lanes.</exception>
    public Observer(IReadOnlyList<Expression> expressions, World world, Month from, Month to, int lanes)
    {
        ArgumentNullException.ThrowIfNull(expressions);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfLessThan(lanes, 1);
        _from = from;
        _to = to;
        _capacity = lanes;
        _truths = new ByteColumn?[expressions.Count];
        _numbers = new NumberColumn?[expressions.Count];
        _values = new double[expressions.Count][];
        var compiler = new ColumnCompiler(world, from, lanes);
        for (var i = 0; i < expressions.Count; i++)
        {
            var expression = expressions[i];
            if (expression.Level == ExpressionLevel.Partner || expression.Type is ExpressionType.Tier or ExpressionType.Text)
            {
                throw new ArgumentException($"'{expression}' is not a condition, number or month of the home.", nameof(expressions));
            }

            _values[i] = new double[lanes];
            if (expression.Type == ExpressionType.Truth)
            {
                _truths[i] = compiler.CompileBytes(expression);
            }
            else
            {
                _numbers[i] = compiler.CompileNumbers(expression);
            }
        }

        _followers = [.. compiler.Followers];
        NeedsPartnersEveryMonth = compiler.FollowsPartners;
        Reset();
    }

    /// <summary>Whether <see cref="Observe"/> has to be called at the end of every month, because an expression looks back over the months.</summary>
    /// <remarks>Where it is false, the call at the end of the last month is enough; the others do nothing.</remarks>
    public bool NeedsEveryMonth => _followers.Length > 0;

    /// <summary>Whether <see cref="Observe"/> reads more of the partners than their tiers at the end of every month.</summary>
    /// <remarks>Where it is false, only the last month must have reached the partners before it is observed.</remarks>
    public bool NeedsPartnersEveryMonth { get; }

    /// <summary>Forgets what was observed; the next month is the run's first one again.</summary>
    public void Reset()
    {
        foreach (var follower in _followers)
        {
            follower.Reset();
        }

        _next = _from;
        _lanes = 0;
    }

    /// <summary>Takes over what another of the same expressions has observed of a past that its shard and the next one of this share.</summary>
    /// <param name="other">The other, in the midst of a run; it has no more lanes than this one can have.</param>
    public void CopyFrom(Observer other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var i = 0; i < _followers.Length; i++)
        {
            _followers[i].CopyFrom(other._followers[i], other._lanes);
        }

        (_next, _lanes) = (other._next, other._lanes);
    }

    /// <summary>Takes note of the end of a month; at the run's last one the values are worked out.</summary>
    /// <param name="state">The shard at the end of the month. Its number of lanes must stay the same until <see cref="Reset"/>.</param>
    /// <exception cref="InvalidOperationException">The month is not the one that is due, or is outside the run.</exception>
    /// <exception cref="ArgumentException">There are more lanes than the observer was made for, or not as many as before.</exception>
    public void Observe(IShardState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Lanes > _capacity)
        {
            throw new ArgumentException($"The shard has {state.Lanes} lanes; the observer was made for at most {_capacity}.", nameof(state));
        }

        if (_lanes != 0 && state.Lanes != _lanes)
        {
            throw new ArgumentException($"The shard has {state.Lanes} lanes, and had {_lanes} before.", nameof(state));
        }

        var month = state.Month;
        if (month < _next || month > _to || (NeedsEveryMonth && month != _next))
        {
            throw new InvalidOperationException($"{month} cannot be observed: the run goes from {_from} to {_to}, and {_next} is due.");
        }

        _next = month + 1;
        _lanes = state.Lanes;
        foreach (var follower in _followers)
        {
            follower.Follow(state);
        }

        if (month == _to)
        {
            Conclude(state);
        }
    }

    /// <summary>The value of an expression in each lane, after the run's last month.</summary>
    /// <remarks>
    /// A condition is 1 or 0. A month is the number of months after the run's first one (0 is the first), and not a number where
    /// it never came. The span is overwritten by the next shard.
    /// </remarks>
    /// <param name="index">The index of the expression.</param>
    /// <exception cref="InvalidOperationException">The last month was not observed yet.</exception>
    public ReadOnlySpan<double> Values(int index)
    {
        if (_next <= _to)
        {
            throw new InvalidOperationException($"There are no values before the end of {_to}; {_next} is due.");
        }

        return _values[index].AsSpan(0, _lanes);
    }

    private void Conclude(IShardState state)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            var into = _values[i].AsSpan(0, _lanes);
            if (_truths[i] is { } truth)
            {
                ColumnKernels.Convert(truth.Evaluate(state, ByteColumn.Home), into);
            }
            else
            {
                ColumnKernels.CopyPlain(_numbers[i]!.Evaluate(state, ByteColumn.Home), into);
            }
        }
    }
}
