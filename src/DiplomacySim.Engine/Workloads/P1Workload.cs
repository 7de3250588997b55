using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Engine.Workloads;

/// <summary>The workload by which speed is judged: 1,000 futures of 60 months with the partners of a world that stand on its ladder.</summary>
/// <remarks>With the world that comes with the program these are 42 partners and 2026-01 to 2030-12. Everything is the world's default.</remarks>
public static class P1Workload
{
    /// <summary>The number of futures.</summary>
    public const int Futures = 1000;

    /// <summary>The months of each future.</summary>
    public const int Months = 60;

    /// <summary>The seed of all draws.</summary>
    public const ulong Seed = 20260101;

    /// <summary>What all futures of the workload share.</summary>
    /// <param name="world">A world; the countries above the lowest rung at the end of its recorded past take part.</param>
    /// <param name="months">The months of each future; at least 1.</param>
    /// <exception cref="ArgumentException">No country of the world stands above the lowest rung.</exception>
    public static RunInputs Inputs(World world, int months = Months)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        return OfAll(Restrict(world), months);
    }

    /// <summary>The same with all partners of a world, and with modules.</summary>
    /// <param name="world">The world.</param>
    /// <param name="modules">The modules that are on, in the order of <see cref="ModuleTable"/>; the world has data for them.</param>
    public static RunInputs WithModules(World world, ImmutableArray<ModuleDescription> modules)
    {
        ArgumentNullException.ThrowIfNull(world);
        return OfAll(world, Months) with { Modules = modules };
    }

    /// <summary>The lanes of the workload, in shards of at most this many.</summary>
    /// <param name="inputs">What all futures share.</param>
    /// <param name="futures">The number of futures; at least 1.</param>
    /// <param name="lanesPerShard">The most lanes of a shard, 1 to 2,048.</param>
    public static IEnumerable<LaneInputs> Shards(RunInputs inputs, int futures, int lanesPerShard)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(futures, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(lanesPerShard, 1);
        for (var first = 0; first < futures; first += lanesPerShard)
        {
            var count = Math.Min(lanesPerShard, futures - first);
            yield return new LaneInputs
            {
                Replications = [.. Enumerable.Range(first, count).Select(replication => (uint)replication)],
                Parameters = inputs.World.Parameters,
            };
        }
    }

    private static RunInputs OfAll(World world, int months)
    {
        var from = world.HistoryTo + 1;
        return new RunInputs
        {
            World = world,
            From = from,
            Seed = Seed,
            Attention = Repeat(world.Attention[^1].PerYear, months),
            Execution = Repeat(world.Execution, months),
            Capacity = Repeat(world.Capacity, months),
            Priority = Repeat(0, world.Partners.Length),
            Plans = [.. Enumerable.Repeat(MonthPlan.Empty, months)],
            Start = StartBuilder.Build(world, from),
        };
    }

    private static ImmutableArray<double> Repeat(double value, int count) => [.. Enumerable.Repeat(value, count)];

    /// <summary>The same world with fewer partners, and without the regions that are then empty.</summary>
    private static World Restrict(World world)
    {
        var tiers = new int[world.Partners.Length];
        foreach (var step in world.TierSteps)
        {
            tiers[step.Partner] = step.Tier;
        }

        var kept = Enumerable.Range(0, tiers.Length)
            .Where(i => tiers[i] > 0 && world.Partners[i].Kind == PartnerKind.Country)
            .ToImmutableArray();
        if (kept.IsEmpty)
        {
            throw new ArgumentException($"No country of the world '{world.Name}' stands above the lowest rung.", nameof(world));
        }

        var regions = kept.Select(i => world.Partners[i].Region).Distinct().Order().ToImmutableArray();
        return world with
        {
            Regions = [.. regions.Select(region => world.Regions[region])],
            Partners = [.. kept.Select(i => world.Partners[i] with
            {
                Region = regions.IndexOf(world.Partners[i].Region),
                Rivals = Among(world.Partners[i].Rivals, kept),
                BlocActors = [],
            })],
            TierSteps = [.. world.TierSteps.Where(s => kept.Contains(s.Partner)).Select(s => s with { Partner = kept.IndexOf(s.Partner) })],
            Visits = [.. world.Visits.Where(v => kept.Contains(v.Partner)).Select(v => v with { Partner = kept.IndexOf(v.Partner) })],
        };
    }

    private static ImmutableArray<int> Among(ImmutableArray<int> partners, ImmutableArray<int> kept) =>
        [.. partners.Where(kept.Contains).Select(i => kept.IndexOf(i))];
}
