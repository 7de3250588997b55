using System.Collections.Immutable;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Model;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.BackTesting;

/// <summary>Futures of a world in which nothing is planned, from a month to the end of a year, tallied at the ends of years.</summary>
internal sealed class FutureRun
{
    private readonly RunInputs _inputs;
    private readonly PosteriorDraws? _draws;
    private readonly ParameterSet _parameters;
    private readonly FutureTally _tally;
    private readonly Lock _lock = new();

    /// <param name="world">The world; its recorded past ends with the month before the run.</param>
    /// <param name="start">The state at the start.</param>
    /// <param name="posterior">From which each future draws parameters; null where none are drawn.</param>
    /// <param name="lastYear">The year at whose end the run ends.</param>
    /// <param name="attention">Top-level activities a year, by year.</param>
    /// <param name="seed">The seed of all draws.</param>
    /// <param name="parameters">The parameters that are not drawn; null for the world's. The attention budget is that of the world's leader effect.</param>
    public FutureRun(World world, StartState start, WorldPosterior? posterior, int lastYear, Func<int, double> attention, ulong seed, ParameterSet? parameters = null)
    {
        var months = new Month(lastYear, 12) - start.From + 1;
        _draws = posterior is { Entries.IsEmpty: false } ? new PosteriorDraws(posterior) : null;
        _parameters = parameters ?? world.Parameters;
        _inputs = new RunInputs
        {
            World = world,
            From = start.From,
            Seed = seed,
            Attention = [.. Enumerable.Range(0, months).Select(offset => attention((start.From + offset).Year))],
            Execution = Repeat(world.Execution, months),
            Capacity = Repeat(world.Capacity, months),
            Priority = Repeat(0, world.Partners.Length),
            Plans = [.. Enumerable.Repeat(MonthPlan.Empty, months)],
            Start = start,
        };
        _tally = new FutureTally(world, lastYear - start.From.Year + 1);
    }

    public int Months => _inputs.Months;

    /// <summary>The rungs of the ladder, the lowest included.</summary>
    public int Rungs => _inputs.World.Ladder.Count;

    /// <summary>All that was played; to be read when nobody plays any more.</summary>
    public FutureTally Tally => _tally;

    /// <summary>Plays futures that follow each other. Safe for use by several threads.</summary>
    public void Play(uint first, int count, CancellationToken cancellationToken)
    {
        var tally = new FutureTally(_inputs.World, _tally.Years);
        uint[] futures = [.. Enumerable.Range(0, count).Select(lane => first + (uint)lane)];
        var lanes = new LaneInputs
        {
            Replications = [.. futures],
            Parameters = _parameters,
            ParameterColumns = _draws?.Columns(_inputs.Seed, futures).Parameters ?? ImmutableDictionary<int, ImmutableArray<double>>.Empty,
        };
        using (var shard = new Shard(_inputs, lanes))
        {
            var steps = new float[count];
            while (shard.MonthsDone < _inputs.Months)
            {
                cancellationToken.ThrowIfCancellationRequested();
                shard.Advance();
                if (shard.Month.Number == 12)
                {
                    tally.Add(shard, shard.Month.Year - _inputs.From.Year, steps);
                }
            }
        }

        lock (_lock)
        {
            _tally.Add(tally);
        }
    }

    private static ImmutableArray<double> Repeat(double value, int count) => [.. Enumerable.Repeat(value, count)];
}
