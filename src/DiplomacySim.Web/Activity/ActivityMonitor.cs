using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DiplomacySim.Engine.Activity;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Results;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Work;

namespace DiplomacySim.Web.Activity;

/// <summary>Reads what the engine counts of its calls, and makes rates of two readings.</summary>
internal sealed class ActivityMonitor : IDisposable
{
    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _shortest = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(5);

    private readonly IExperimentHost _host;
    private readonly IResultStore _store;
    private readonly WorkThreads _threads;
    private readonly TimeProvider _clock;
    private readonly Feed<string, ActivityMessage> _feed;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<string, ExperimentRecord> _records = new(StringComparer.Ordinal);
    private (long At, ActivityReading Reading)? _last;
    private ActivityMessage? _message;

    public ActivityMonitor(IExperimentHost host, IResultStore store, WorkThreads threads, TimeProvider clock)
    {
        (_host, _store, _threads, _clock) = (host, store, threads, clock);
        _feed = new Feed<string, ActivityMessage>(FollowAsync);
    }

    /// <summary>How calls go now, once a second, until the server stops.</summary>
    public IAsyncEnumerable<ActivityMessage> ListenAsync(CancellationToken cancellationToken) => _feed.ListenAsync("", cancellationToken);

    /// <summary>How calls go now. Where nobody has asked for a while two readings are taken, half a second apart.</summary>
    public async Task<ActivityMessage> ReadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_last is { } recent && _message is not null && _clock.GetElapsedTime(recent.At) < _shortest)
            {
                return _message;
            }

            if (_last is not { } known || _clock.GetElapsedTime(known.At) > _longest)
            {
                _last = await ReadingAsync(cancellationToken);
                await Task.Delay(_shortest, _clock, cancellationToken);
            }

            var (before, now) = (_last!.Value, await ReadingAsync(cancellationToken));
            _message = await MessageAsync(before.Reading, now.Reading, _clock.GetElapsedTime(before.At, now.At).TotalSeconds, cancellationToken);
            _last = now;
            return _message;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The experiment of a plan; null where the store does not have it.</summary>
    public ExperimentRecord? RecordOf(string planHash) => _records.GetValueOrDefault(planHash);

    public void Dispose()
    {
        _feed.Dispose();
        _turn.Dispose();
    }

    private async IAsyncEnumerable<ActivityMessage> FollowAsync(string key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_every, _clock);
        do
        {
            yield return await ReadAsync(cancellationToken);
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async Task<(long At, ActivityReading Reading)> ReadingAsync(CancellationToken cancellationToken)
    {
        var reading = _host is IActivitySource source ? await source.ReadActivityAsync(cancellationToken) : new ActivityReading(0, []);
        return (_clock.GetTimestamp(), reading);
    }

    private async Task<ActivityMessage> MessageAsync(ActivityReading before, ActivityReading now, double seconds, CancellationToken cancellationToken)
    {
        await _threads.RunAsync(() => Find(now), cancellationToken);
        return new ActivityMessage(
            _host.Engine, now.Processes, seconds, [.. now.Runs.Select(run => Message(run, before.Runs.FirstOrDefault(b => b.PlanHash == run.PlanHash), seconds))]);
    }

    private RunCallsMessage Message(RunActivity now, RunActivity? before, double seconds)
    {
        var record = RecordOf(now.PlanHash);
        var ministry = CallsMessage.Of(now.Ministry, before?.Ministry, seconds);
        return new RunCallsMessage(
            record?.Id.Value,
            record?.Definition.Title,
            now.PlanHash,
            ministry.PerSecond > 0,
            now.Seconds,
            [
                new KindCallsMessage(KindCallsMessage.Ministry, ministry),
                new KindCallsMessage(KindCallsMessage.Partner, CallsMessage.Of(Sum(now), before is null ? null : Sum(before), seconds)),
            ],
            [.. now.Partners.Select((partner, i) => new PartnerCallsMessage(partner.Code, CallsMessage.Of(now.Calls[i], before?.Calls[i], seconds)))]);
    }

    private static CallTally Sum(RunActivity run) => run.Calls.Aggregate(CallTally.None, (left, right) => left + right);

    // The number of an experiment stays with its plan for as long as the store has it.
    private void Find(ActivityReading reading)
    {
        foreach (var hash in _records.Keys.Except(reading.Runs.Select(run => run.PlanHash)))
        {
            _records.TryRemove(hash, out _);
        }

        foreach (var hash in reading.Runs.Select(run => run.PlanHash).Where(hash => !_records.ContainsKey(hash)))
        {
            if (_store.FindByPlan(hash) is { } record)
            {
                _records[hash] = record;
            }
        }
    }
}
