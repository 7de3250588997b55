using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Finds and reads the world that a scenario names.</summary>
internal static class WorldFinder
{
    /// <summary>The world; null, and problems, where it is not found or has errors.</summary>
    /// <param name="path">The scenario file.</param>
    /// <param name="node">The value of <c>world</c>.</param>
    /// <param name="furtherFolders">Folders to look in after the file's own folder and those above it.</param>
    /// <param name="reader">Where problems go.</param>
    public static LoadedWorld? Find(string path, YamlNode node, IEnumerable<string> furtherFolders, NodeReader reader)
    {
        if (reader.Text(node, $"name the folder of a world, such as worlds/home", ScenarioLimits.MaxPathLength) is not { } text)
        {
            return null;
        }

        var root = ScenarioTree.RootOf(path);
        (string Folder, string Root)[] places =
            [.. ScenarioTree.FoldersOf(path, root).Select(folder => (folder, root)), .. furtherFolders.Select(folder => (folder, folder))];
        string? suggestion = null;
        var isInside = false;
        foreach (var (folder, top) in places)
        {
            if (!ScenarioTree.TryResolve(folder, text, top, out var resolved))
            {
                continue;
            }

            isInside = true;
            if (Directory.Exists(resolved))
            {
                return Load(resolved, reader.Problems);
            }

            suggestion ??= ScenarioTree.NearestFolder(resolved, text);
        }

        var looked = Shown.And(places.Select(place => ScenarioTree.NameOf(place.Folder)).Distinct());
        reader.Error(
            node,
            isInside
                ? $"there is no world folder {Shown.Quoted(text)}; looked in {looked}"
                : (ProblemText)$"{Shown.Quoted(text)} leads outside the scenario's folder tree; name a folder inside {ScenarioTree.NameOf(root)}",
            suggestion);
        return null;
    }

    private static LoadedWorld? Load(string folder, ProblemList problems)
    {
        var reading = WorldLoader.Load(folder);
        foreach (var problem in reading.Problems)
        {
            problems.Add(problem);
        }

        return reading.World;
    }
}
