using DiplomacySim.Engine.Tests;
using DiplomacySim.Experiments.History;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Tests.History;

/// <summary>The recorded past of the repository's world, read once.</summary>
internal static class HistoryWorlds
{
    private static readonly Lazy<LoadedWorld> _vietNam = new(() =>
    {
        var reading = WorldLoader.Load(Path.Combine(Repository.Worlds, "viet-nam"));
        return reading.World ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    });

    private static readonly Lazy<HistoryPanel> _panel = new(() => HistoryPanel.From(_vietNam.Value));

    public static LoadedWorld VietNam => _vietNam.Value;

    public static HistoryPanel Panel => _panel.Value;
}
