using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Outcomes;

/// <summary>Reads the built-in outcomes off a shard at the end of its run.</summary>
public static class OutcomeReader
{
    /// <summary>Fills the built-in columns, in the order of <see cref="OutcomeTable"/>.</summary>
    /// <param name="shard">The shard, after its last month.</param>
    /// <param name="world">The world.</param>
    /// <param name="columns">The columns, each at least as long as the shard has lanes.</param>
    public static void Read(Shard shard, World world, IReadOnlyList<double[]> columns)
    {
        ArgumentNullException.ThrowIfNull(shard);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(columns);
        var top = world.Ladder.Top;
        for (var rung = 1; rung <= top; rung++)
        {
            var column = columns[rung - 1].AsSpan(0, shard.Lanes);
            column.Clear();
            for (var higher = rung; higher <= top; higher++)
            {
                Add(column, shard.CountriesOn(higher));
            }
        }

        Copy(columns[top], shard.UpgradesSoFar);
        Copy(columns[top + 1], shard.Visits);
        for (var k = top + 2; k <= top + 7; k++)
        {
            columns[k].AsSpan(0, shard.Lanes).Clear();
        }

        for (var partner = 0; partner < world.Partners.Length; partner++)
        {
            var visits = shard.VisitsWith(partner);
            var signed = shard.Signed(partner);
            var implemented = shard.Implemented(partner);
            var lapsed = shard.Lapsed(partner);
            var suspensions = shard.Suspensions(partner);
            var labels = shard.Labels(partner);
            for (var lane = 0; lane < shard.Lanes; lane++)
            {
                columns[top + 2][lane] += visits[lane] > 0 ? 1 : 0;
                columns[top + 3][lane] += signed[lane];
                columns[top + 4][lane] += implemented[lane];
                columns[top + 5][lane] += lapsed[lane];
                columns[top + 6][lane] += suspensions[lane];
                columns[top + 7][lane] += labels[lane];
            }
        }
    }

    /// <summary>Fills the columns of modules' outcomes, which follow the core's.</summary>
    /// <param name="shard">The shard, after its last month.</param>
    /// <param name="modules">The modules that are on.</param>
    /// <param name="columns">The columns of the modules' outcomes, each at least as long as the shard has lanes.</param>
    public static void ReadModules(Shard shard, IReadOnlyList<ModuleDescription> modules, ReadOnlySpan<double[]> columns)
    {
        ArgumentNullException.ThrowIfNull(shard);
        ArgumentNullException.ThrowIfNull(modules);
        var values = modules.Count == 0 ? [] : new float[shard.Lanes];
        var next = 0;
        foreach (var module in modules)
        {
            foreach (var quantity in module.Quantities)
            {
                if (quantity.IsOutcome)
                {
                    shard.Read(quantity, -1, values);
                    Copy(columns[next++], values);
                }
            }
        }
    }

    private static void Add(Span<double> column, ReadOnlySpan<ushort> counts)
    {
        for (var lane = 0; lane < column.Length; lane++)
        {
            column[lane] += counts[lane];
        }
    }

    private static void Copy(double[] column, ReadOnlySpan<float> values)
    {
        for (var lane = 0; lane < values.Length; lane++)
        {
            column[lane] = values[lane];
        }
    }
}
