using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Cli.Workloads;

/// <summary>Finds the world to measure with where none is named.</summary>
internal static class WorldFolders
{
    private const string Place = "scenarios/worlds";

    /// <summary>The only world in <c>scenarios/worlds</c>, looked for here and above, and above the program.</summary>
    /// <exception cref="CliFault">There is none, or there are several.</exception>
    public static string FindOnly()
    {
        var worlds = Starts().Select(Worlds).FirstOrDefault(found => found.Length > 0) ?? [];
        return worlds.Length switch
        {
            1 => worlds[0],
            0 => throw new CliFault($"no world was found in {Place} of this folder or one above it; name one: --world FOLDER"),
            _ => throw new CliFault($"there are several worlds: {string.Join(", ", worlds)}; name one: --world FOLDER"),
        };
    }

    /// <summary>The world in a folder; its problems are shown.</summary>
    /// <exception cref="CliFault">The world has errors.</exception>
    public static LoadedWorld Load(Terminal terminal, string folder)
    {
        var reading = WorldLoader.Load(folder);
        if (reading.World is { } world)
        {
            return world;
        }

        ScenarioFiles.Show(terminal, reading.Problems);
        throw new CliFault($"the world '{folder}' has {ScenarioFiles.Count(reading.Problems)}; put right what is listed above.");
    }

    private static IEnumerable<string> Starts()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                yield return folder.FullName;
            }
        }
    }

    private static string[] Worlds(string folder)
    {
        var place = Path.Combine(folder, Place);
        return Directory.Exists(place)
            ? [.. Directory.GetDirectories(place).Where(w => File.Exists(Path.Combine(w, "world.yaml"))).Order(StringComparer.Ordinal)]
            : [];
    }
}
