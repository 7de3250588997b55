using System.Collections.Concurrent;
using System.Text.Json;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Web.Library;
using DiplomacySim.Web.Work;

namespace DiplomacySim.Web.Validation;

/// <summary>Back-tests worlds in the background, one at a time, and keeps what was found until the world changes.</summary>
/// <remarks>Where the server has a folder for scenarios, results are kept there as files and outlive it: the same world gives the same bytes.</remarks>
internal sealed class Validator(WorldLibrary worlds, WebOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<string, ValidationStatus> _statuses = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>How the back-test of a world stands.</summary>
    /// <exception cref="Problems.RequestFault">There is no such world.</exception>
    public ValidationStatus Find(string name)
    {
        var world = worlds.Require(name);
        var key = Key(world);
        return _statuses.TryGetValue(key, out var status) ? status
            : Load(key) is { } result ? _statuses.GetOrAdd(key, new ValidationStatus(name, ValidationStatus.Done, 1, null, result))
            : new ValidationStatus(name, ValidationStatus.None, 0, null, null);
    }

    /// <summary>Begins the back-test of a world; does nothing where it runs or is done.</summary>
    /// <exception cref="Problems.RequestFault">There is no such world.</exception>
    public ValidationStatus Start(string name)
    {
        var world = worlds.Require(name);
        var known = Find(name);
        if (known.State is ValidationStatus.Running or ValidationStatus.Done)
        {
            return known;
        }

        var begun = new ValidationStatus(name, ValidationStatus.Running, 0, null, null);
        _statuses[Key(world)] = begun;
        _ = RunAsync(world, _stop.Token);
        return begun;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _one.Dispose();
    }

    private async Task RunAsync(LoadedWorld world, CancellationToken cancellationToken)
    {
        var (key, name) = (Key(world), world.World.Name);
        try
        {
            await _one.WaitAsync(cancellationToken);
            try
            {
                // One processor is left to those who ask for pages.
                var how = new BackTestOptions { Workers = Math.Max(1, Environment.ProcessorCount - 1) };
                var result = await WorkThreads.StartAsync(() => ValidationMessage.Of(BackTest.Run(
                    world, how, p => _statuses[key] = new ValidationStatus(name, ValidationStatus.Running, Share(p), null, null), cancellationToken)));
                Save(key, result);
                _statuses[key] = new ValidationStatus(name, ValidationStatus.Done, 1, null, result);
            }
            finally
            {
                _one.Release();
            }
        }
        catch (Exception exception)
        {
            // Whoever asks is told; nobody waits for it.
            _statuses[key] = new ValidationStatus(name, ValidationStatus.Failed, 0, exception.Message, null);
        }
    }

    // Estimating the parameters of the origins and playing their futures take about as long.
    private static double Share(BackTestProgress progress) =>
        (0.5 * progress.FitsDone / Math.Max(1, progress.Fits)) + (0.5 * progress.FuturesDone / Math.Max(1, progress.Futures));

    private static string Key(LoadedWorld world) => $"{world.ContentHash}-{Model.ModelVersion.Current}";

    private string? FileOf(string key) => options.BundleFolder is { } folder ? Path.Combine(folder, $"backtest-{key}.json") : null;

    private ValidationMessage? Load(string key)
    {
        try
        {
            return FileOf(key) is { } file && File.Exists(file) ? JsonSerializer.Deserialize<ValidationMessage>(File.ReadAllBytes(file), RemoteJson.Options) : null;
        }
        catch (JsonException)
        {
            // Of an older program: it is made again.
            return null;
        }
    }

    private void Save(string key, ValidationMessage result)
    {
        if (FileOf(key) is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file + ".part", JsonSerializer.SerializeToUtf8Bytes(result, RemoteJson.Options));
            File.Move(file + ".part", file, overwrite: true);
        }
    }
}
