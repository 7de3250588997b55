using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads a scenario file with the files that it extends, as one tree.</summary>
internal sealed class ScenarioFileLoader
{
    private readonly NodeReader _reader;
    private readonly string _root;
    private readonly List<string> _chain = [];

    /// <summary>Creates the loader of a file.</summary>
    public ScenarioFileLoader(string path, NodeReader reader)
    {
        _reader = reader;
        _root = ScenarioTree.RootOf(path);
    }

    /// <summary>The tree; null where a file cannot be read.</summary>
    public YamlMapping? Load(string path)
    {
        var name = ScenarioTree.NameOf(path);
        _chain.Add(Path.GetFullPath(path));
        var root = YamlFile.Read(path, name, _reader.Problems);
        if (root is null)
        {
            return null;
        }

        if (root is not YamlMapping change)
        {
            _reader.Error(root, $"found {root.Noun}; a scenario is a mapping with keys such as world, from and to");
            return null;
        }

        change = new ExperimentTables(path, _reader).TakeIn(change);
        if (change.Find(ScenarioKeys.Extends) is not { } extends)
        {
            return change;
        }

        change = new YamlMapping(change.Start, change.Path, change.Entries.Remove(extends));
        if (Base(path, extends.Value) is not { } basePath || Load(basePath) is not { } below)
        {
            return null;
        }

        return SectionMerge.File(below, change, _reader);
    }

    // The path of the file that is extended; null, and a problem, where it may not be read.
    private string? Base(string path, YamlNode node)
    {
        if (_reader.Text(node, $"name another scenario file, such as base.yaml", ScenarioLimits.MaxPathLength) is not { } text)
        {
            return null;
        }

        if (!ScenarioTree.TryResolve(Path.GetDirectoryName(path) ?? "", text, _root, out var resolved))
        {
            _reader.Error(node, $"{Shown.Quoted(text)} leads outside the scenario's folder tree; name a file inside {ScenarioTree.NameOf(_root)}");
            return null;
        }

        var full = Path.GetFullPath(resolved);
        if (_chain.Contains(full))
        {
            _reader.Error(node, $"{Shown.Quoted(text)} extends this file in turn; a file cannot extend itself");
            return null;
        }

        if (_chain.Count >= ScenarioLimits.MaxFiles)
        {
            _reader.Error(node, $"more than the {ScenarioLimits.MaxFiles} files that 'extends' may join");
            return null;
        }

        if (!File.Exists(full))
        {
            _reader.Error(node, $"there is no file {Shown.Path(ScenarioTree.NameOf(resolved))}", ScenarioTree.NearestFile(resolved, text));
            return null;
        }

        return resolved;
    }
}
