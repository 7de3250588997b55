using DiplomacySim.Scenarios.Bundles;

namespace DiplomacySim.Engine.Live;

/// <summary>Saves in a folder: a file for each world, and one for each scenario, which worlds share.</summary>
/// <remarks>A file is written beside its place and then moved there, so that a program that is killed leaves the old one or the new one.</remarks>
internal sealed class LiveFolder : IDisposable
{
    private const string SaveEnding = ".world.json";
    private const string BundleEnding = ".bundle";

    private readonly string _path;
    private readonly FileStream _lock;

    /// <exception cref="LiveWorldException">Another program uses the folder.</exception>
    public LiveFolder(string path)
    {
        _path = path;
        Directory.CreateDirectory(path);
        try
        {
            _lock = new FileStream(Path.Combine(path, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException exception)
        {
            throw new LiveWorldException(LiveFault.TooMany, $"the live worlds in '{path}' are in use by another program: {exception.Message} Stop it, or give this one another folder.", exception);
        }
    }

    /// <summary>The names of the worlds that are kept.</summary>
    public IEnumerable<LiveWorldId> Names() => Directory.EnumerateFiles(_path, "*" + SaveEnding)
        .Select(file => Path.GetFileName(file)[..^SaveEnding.Length])
        .Where(LiveWorldId.IsValid)
        .Select(name => new LiveWorldId(name));

    /// <summary>A save without its scenario.</summary>
    /// <exception cref="LiveWorldException">The file cannot be read.</exception>
    public LiveSave Peek(LiveWorldId id)
    {
        var file = FileOf(id);
        try
        {
            return LiveSaves.Read(File.ReadAllBytes(file));
        }
        catch (Exception exception) when (exception is LiveWorldException or IOException)
        {
            throw Unreadable(file, exception);
        }
    }

    /// <summary>A save with its scenario.</summary>
    /// <exception cref="LiveWorldException">A file cannot be read.</exception>
    public LiveSave Load(LiveWorldId id)
    {
        var save = Peek(id);
        var file = BundleOf(save.BundleHash);
        try
        {
            return save with { Bundle = File.ReadAllBytes(file) };
        }
        catch (IOException exception)
        {
            throw Unreadable(file, exception);
        }
    }

    public void Keep(ScenarioBundle bundle)
    {
        var file = BundleOf(bundle.Hash);
        if (!File.Exists(file))
        {
            Write(file, bundle.ToBytes().AsSpan());
        }
    }

    public void Keep(LiveSave save) => Write(FileOf(save.Status.Id), LiveJson.Write(save));

    /// <summary>Deletes a save, and its scenario where no other world has it.</summary>
    public void Delete(LiveWorldId id)
    {
        var file = FileOf(id);
        var bundle = File.Exists(file) && HashIn(file) is { } hash ? BundleOf(hash) : null;
        File.Delete(file);
        if (bundle is not null && Names().All(other => HashIn(FileOf(other)) is { } used && BundleOf(used) != bundle))
        {
            File.Delete(bundle);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static LiveWorldException Unreadable(string file, Exception exception) =>
        new(LiveFault.BadJournal, $"'{file}' cannot be read: {exception.Message} Restore it, or delete the world.", exception);

    /// <summary>The bundle that a save names; null where it cannot be read, so that nothing is deleted that it may need.</summary>
    private static string? HashIn(string file)
    {
        try
        {
            return LiveSaves.Read(File.ReadAllBytes(file)).BundleHash;
        }
        catch (LiveWorldException)
        {
            return null;
        }
    }

    private static void Write(string file, ReadOnlySpan<byte> bytes)
    {
        var beside = file + ".new";
        File.WriteAllBytes(beside, bytes);
        File.Move(beside, file, overwrite: true);
    }

    private string FileOf(LiveWorldId id) => Path.Combine(_path, id.Name + SaveEnding);

    // Only the hash of a bundle, which is made of digits and letters, becomes part of a path.
    private string BundleOf(string hash) => Path.Combine(_path, (hash.All(char.IsAsciiHexDigitLower) ? hash : "none") + BundleEnding);
}
