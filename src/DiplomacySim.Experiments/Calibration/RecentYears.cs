using DiplomacySim.Experiments.History;
using DiplomacySim.Model;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Start;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Plays the years of a panel for which visits are recorded, from the state at their start.</summary>
internal sealed class RecentYears(HistoryPanel panel, ulong seed, int replications)
{
    private const int LeastPairs = 30;

    private readonly Month _from = new(panel.World.Visits.Length > 0 ? panel.World.Visits[0].Month.Year : panel.LastMonth.Year, 1);

    public int FirstYear => _from.Year;

    /// <summary>Mean agreements of each year, and the share of pairs of visits of one month that go to one region.</summary>
    public (double[] Agreements, double SameRegion) Play(ParameterSet parameters)
    {
        var world = panel.World;
        var months = panel.LastMonth - _from + 1;
        var inputs = new RunInputs
        {
            World = world,
            From = _from,
            Seed = seed,
            Attention = [.. Enumerable.Range(0, months).Select(offset => world.AttentionAt(_from + offset))],
            Execution = [.. Enumerable.Repeat(world.Execution, months)],
            Capacity = [.. Enumerable.Repeat(world.Capacity, months)],
            Priority = [.. Enumerable.Repeat(0.0, world.Partners.Length)],
            Plans = [.. Enumerable.Repeat(MonthPlan.Empty, months)],
            Start = StartBuilder.Build(world, _from),
        };
        var lanes = new LaneInputs { Replications = [.. Enumerable.Range(0, replications).Select(r => (uint)r)], Parameters = parameters };
        using var shard = new Shard(inputs, lanes);
        var signed = new double[(months + 11) / 12];
        long pairs = 0, same = 0;
        for (var month = 0; month < months; month++)
        {
            shard.Advance();
            for (var lane = 0; lane < replications; lane++)
            {
                var (all, inRegion) = Pairs(Enumerable.Range(0, world.Partners.Length).Where(i => shard.WasVisited(i, lane)));
                pairs += all;
                same += inRegion;
            }

            if (shard.Month.Number == 12 || month == months - 1)
            {
                signed[month / 12] = Enumerable.Range(0, world.Partners.Length).Sum(i => Sum(shard.Signed(i))) / replications;
            }
        }

        for (var year = signed.Length - 1; year > 0; year--)
        {
            signed[year] -= signed[year - 1];
        }

        return (signed, pairs > 0 ? (double)same / pairs : double.NaN);
    }

    /// <summary>The share of pairs of recorded visits of one month that went to one region; NaN where there are too few to say.</summary>
    public double ObservedSameRegion()
    {
        long pairs = 0, same = 0;
        foreach (var month in panel.World.Visits.GroupBy(visit => visit.Month))
        {
            var (all, inRegion) = Pairs(month.Select(visit => visit.Partner));
            pairs += all;
            same += inRegion;
        }

        return pairs >= LeastPairs ? (double)same / pairs : double.NaN;
    }

    private static double Sum(ReadOnlySpan<float> column)
    {
        // Whole numbers, so that the sum is exact.
        double sum = 0;
        foreach (var value in column)
        {
            sum += value;
        }

        return sum;
    }

    private (long All, long InRegion) Pairs(IEnumerable<int> visited)
    {
        long all = 0, inRegion = 0;
        var regions = new int[panel.World.Regions.Length];
        var count = 0;
        foreach (var partner in visited)
        {
            all += count++;
            inRegion += regions[panel.World.Partners[partner].Region]++;
        }

        return (all, inRegion);
    }
}
