using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Benchmarks.Workloads;

/// <summary>Finds and reads the world of the workload.</summary>
internal static class WorldFolder
{
    private const string Place = "scenarios/worlds/viet-nam";

    /// <summary>Reads the world; the folder is looked for here and in every folder above the program.</summary>
    public static World Read()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var place = Path.Combine(folder.FullName, Place);
            if (Directory.Exists(place))
            {
                var reading = WorldLoader.Load(place);
                return reading.World?.World ?? throw new InvalidDataException(string.Join(Environment.NewLine, reading.Problems));
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds {Place}.");
    }
}
