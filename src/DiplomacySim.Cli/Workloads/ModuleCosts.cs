using System.Collections.Immutable;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Cli.Workloads;

/// <summary>What each module costs: one shard of all partners, on one thread, with the core alone, each module on, and all of them.</summary>
/// <remarks>
/// Settings are played by turns and count by processor time, each by its quickest round, so that a busy machine disturbs ratios
/// little. Nothing is stored.
/// </remarks>
/// <param name="Partners">The partners.</param>
/// <param name="Lanes">The futures of the shard.</param>
/// <param name="Settings">The core, the modules in the order of the table, and all.</param>
internal sealed record ModuleCosts(int Partners, int Lanes, IReadOnlyList<ModuleCost> Settings)
{
    /// <summary>The name of the setting without modules.</summary>
    public const string Core = "core";

    /// <summary>The name of the setting with all modules.</summary>
    public const string All = "all modules";

    /// <summary>The nanoseconds that a partner-month takes with a setting.</summary>
    public double NanosecondsPerPartnerMonth(ModuleCost setting) => setting.Seconds * 1e9 / ((double)Lanes * Partners * P1Workload.Months);

    /// <summary>Plays every setting once to warm up, then the rounds that count.</summary>
    public static ModuleCosts Measure(World world, int lanes, int rounds, CancellationToken cancellationToken)
    {
        var settings = SettingsOf(world);
        var inputs = settings.Select(setting => P1Workload.WithModules(world, setting.On)).ToArray();
        var futures = P1Workload.Shards(inputs[0], lanes, lanes).Single();
        var best = new TimeSpan[settings.Length];
        Array.Fill(best, TimeSpan.MaxValue);
        for (var round = 0; round <= rounds; round++)
        {
            for (var i = 0; i < settings.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var time = Play(inputs[i], futures);
                best[i] = round > 0 && time < best[i] ? time : best[i];
            }
        }

        return new ModuleCosts(
            world.Partners.Length,
            lanes,
            [.. settings.Select((setting, i) => new ModuleCost(setting.Name, setting.With, best[i].TotalSeconds, best[0] / best[i]))]);
    }

    private static (string Name, string[] With, ImmutableArray<ModuleDescription> On)[] SettingsOf(World world) =>
    [
        (Core, [], []),
        .. world.Modules.Select(module => (module.Name, module.Needs.ToArray(), On(world, module))),
        (All, [], world.Modules),
    ];

    private static ImmutableArray<ModuleDescription> On(World world, ModuleDescription module) =>
        [.. world.Modules.Where(other => other == module || module.Needs.Contains(other.Name))];

    private static TimeSpan Play(RunInputs inputs, LaneInputs lanes)
    {
        var began = Environment.CpuUsage.TotalTime;
        using (var shard = new Shard(inputs, lanes))
        {
            while (shard.MonthsDone < inputs.Months)
            {
                shard.Advance();
            }
        }

        return Environment.CpuUsage.TotalTime - began;
    }
}
