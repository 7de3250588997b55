using DiplomacySim.Engine.Tests;
using DiplomacySim.Experiments.Tests.History;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Tests.BackTesting;

/// <summary>The worlds of these tests, read once.</summary>
internal static class BackTestWorlds
{
    private static readonly Lazy<LoadedWorld> _tiny = new(() => Load(Path.Combine(Repository.TestWorlds, "tiny")));

    /// <summary>The small invented world.</summary>
    public static LoadedWorld Tiny => _tiny.Value;

    /// <summary>The world with a record that comes with the program.</summary>
    public static LoadedWorld Record => HistoryWorlds.VietNam;

    private static LoadedWorld Load(string folder)
    {
        var reading = WorldLoader.Load(folder);
        return reading.World ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }
}
