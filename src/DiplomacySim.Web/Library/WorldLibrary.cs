using System.Collections.Concurrent;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Web.Problems;

namespace DiplomacySim.Web.Library;

/// <summary>The worlds of this server, read once until their files change.</summary>
internal sealed class WorldLibrary(WebOptions options)
{
    private const string Definition = "world.yaml";

    private readonly ConcurrentDictionary<string, (DateTime Written, WorldReading Reading)> _read = new(StringComparer.Ordinal);

    /// <summary>The names of all worlds: those of their folders, in order.</summary>
    public IReadOnlyList<string> Names => [.. Folders().Keys.Order(StringComparer.Ordinal)];

    /// <summary>A world with what is amiss with it; null where there is none of this name.</summary>
    public WorldReading? Find(string name)
    {
        if (!Folders().TryGetValue(name, out var folder))
        {
            return null;
        }

        var written = Directory.EnumerateFiles(folder).Max(File.GetLastWriteTimeUtc);
        if (!_read.TryGetValue(folder, out var known) || known.Written != written)
        {
            known = (written, WorldLoader.Load(folder));
            _read[folder] = known;
        }

        return known.Reading;
    }

    /// <summary>A world without errors.</summary>
    /// <exception cref="RequestFault">There is none of this name, or it has errors.</exception>
    public LoadedWorld Require(string name)
    {
        if (Find(name) is not { } reading)
        {
            var missing = $"There is no world '{name}' on this server; there are {string.Join(", ", Names)}.";
            throw new RequestFault(ProblemResult.NotFound(missing), missing);
        }

        var faulty = $"The world '{name}' has errors: run 'dipsim validate' on a scenario of it.";
        return reading.World ?? throw new RequestFault(ProblemResult.Conflict(RemoteFault.Conflict, faulty), faulty);
    }

    // A world is named by its folder; of two with one name the first one counts.
    private Dictionary<string, string> Folders()
    {
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var root in options.WorldFolders.Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(root, Definition, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var folder = Path.GetDirectoryName(file)!;
                folders.TryAdd(Path.GetFileName(folder), folder);
            }
        }

        return folders;
    }
}
