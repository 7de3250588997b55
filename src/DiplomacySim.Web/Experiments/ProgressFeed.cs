using System.Runtime.CompilerServices;
using System.Text.Json;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Results;
using DiplomacySim.Web.Events;

namespace DiplomacySim.Web.Experiments;

/// <summary>How experiments come along, watched once each however many listen.</summary>
internal sealed class ProgressFeed : IDisposable
{
    private readonly IExperimentHost _host;
    private readonly Feed<ExperimentId, ProgressItem> _feed;

    public ProgressFeed(IExperimentHost host)
    {
        _host = host;
        _feed = new Feed<ExperimentId, ProgressItem>(FollowAsync);
    }

    /// <summary>Each status from the present one to the last, written as JSON too; a slow listener misses what was overtaken, never the end.</summary>
    public IAsyncEnumerable<ProgressItem> ListenAsync(ExperimentId id, CancellationToken cancellationToken) => _feed.ListenAsync(id, cancellationToken);

    public void Dispose() => _feed.Dispose();

    private async IAsyncEnumerable<ProgressItem> FollowAsync(ExperimentId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var status in _host.WatchAsync(id, cancellationToken))
        {
            var message = StatusMessage.Of(status);
            yield return new ProgressItem(message, JsonSerializer.Serialize(message, RemoteJson.Options), status.IsEnded);
            if (status.IsEnded)
            {
                yield break;
            }
        }

        throw new InvalidOperationException($"The engine tells no more of experiment {id}.");
    }
}
