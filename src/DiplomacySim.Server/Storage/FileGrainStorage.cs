using System.Security.Cryptography;
using System.Text;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace DiplomacySim.Server.Storage;

/// <summary>Keeps the state of grains in a folder of this machine, one file a grain.</summary>
/// <remarks>
/// For silos of one machine: a state outlives the silo that wrote it, and the whole cluster. A file is written beside and then renamed,
/// so that a silo that is lost while it writes leaves the state before. The tag of a state is the digest of its bytes. The check and the
/// rename are two steps; there is one activation of a grain, and two of them for a moment after a silo was lost would write the same kind
/// of state a moment apart.
/// </remarks>
internal sealed class FileGrainStorage : IGrainStorage
{
    private const string Extension = ".state";

    private readonly string _folder;
    private readonly Serializer _serializer;
    private readonly IActivatorProvider _activators;

    public FileGrainStorage(string folder, Serializer serializer, IActivatorProvider activators)
    {
        _folder = Path.GetFullPath(folder);
        _serializer = serializer;
        _activators = activators;
        Directory.CreateDirectory(_folder);
    }

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (await ReadAsync(PathOf(stateName, grainId)) is { } bytes)
        {
            grainState.State = _serializer.Deserialize<T>(bytes);
            grainState.ETag = TagOf(bytes);
            grainState.RecordExists = true;
            return;
        }

        Reset(grainState);
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var path = PathOf(stateName, grainId);
        await RequireTagAsync(path, stateName, grainId, grainState.ETag);
        var bytes = _serializer.SerializeToArray(grainState.State);
        var draft = $"{path}.{Environment.ProcessId}";
        await File.WriteAllBytesAsync(draft, bytes);
        File.Move(draft, path, overwrite: true);
        grainState.ETag = TagOf(bytes);
        grainState.RecordExists = true;
    }

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var path = PathOf(stateName, grainId);
        await RequireTagAsync(path, stateName, grainId, grainState.ETag);
        File.Delete(path);
        Reset(grainState);
    }

    private static async Task RequireTagAsync(string path, string stateName, GrainId grainId, string? tag)
    {
        var stored = await ReadAsync(path) is { } bytes ? TagOf(bytes) : null;
        if (stored != tag)
        {
            throw new InconsistentStateException($"The state '{stateName}' of {grainId} was changed by another silo since it was read.", stored, tag);
        }
    }

    private static async Task<byte[]?> ReadAsync(string path)
    {
        try
        {
            return await File.ReadAllBytesAsync(path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static string TagOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));

    private void Reset<T>(IGrainState<T> grainState)
    {
        grainState.State = _activators.GetActivator<T>().Create();
        grainState.ETag = null;
        grainState.RecordExists = false;
    }

    // A key may hold any letters; a digest keeps two keys that differ in case apart where file names do not.
    private string PathOf(string stateName, GrainId grainId)
    {
        var key = $"{stateName}/{grainId}";
        var words = new string([.. key.Take(60).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
        return Path.Combine(_folder, $"{words}-{TagOf(Encoding.UTF8.GetBytes(key))}{Extension}");
    }
}
