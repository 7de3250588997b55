using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DiplomacySim.Engine.Diagnostics;

/// <summary>What is measured where results are stored: the meter <c>diplomacysim.results</c> and the activities of the same name.</summary>
/// <remarks>Safe for several threads. Tags are bounded: no experiment and no partner is in them.</remarks>
public sealed class ResultInstruments : IDisposable
{
    /// <summary>The name of the meter, and of the source of activities.</summary>
    public const string Name = "diplomacysim.results";

    private readonly Counter<long> _futures;
    private readonly Counter<long> _partnerMonths;
    private readonly Counter<long> _shards;
    private readonly Counter<long> _repeated;
    private readonly Counter<long> _rows;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _faults;
    private readonly UpDownCounter<int> _running;
    private readonly Histogram<double> _duration;

    /// <summary>Creates the instruments.</summary>
    /// <param name="meters">Makes meters and disposes of them.</param>
    public ResultInstruments(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(Name);
        _futures = meter.CreateCounter<long>("diplomacysim.futures", "{future}", "Futures stored.");
        _partnerMonths = meter.CreateCounter<long>("diplomacysim.partner_months", "{partner month}", "Months of one partner in one future, stored.");
        _shards = meter.CreateCounter<long>("diplomacysim.shards.stored", "{shard}", "Shards stored.");
        _repeated = meter.CreateCounter<long>("diplomacysim.shards.repeated", "{shard}", "Shards that came although they were stored already.");
        _rows = meter.CreateCounter<long>("diplomacysim.store.rows", "{row}", "Rows written: outcomes, draws, events and failures.");
        _failed = meter.CreateCounter<long>("diplomacysim.futures.failed", "{future}", "Futures that could not be computed.");
        _faults = meter.CreateCounter<long>("diplomacysim.store.faults", "{fault}", "Calls that the store did not answer.");
        _running = meter.CreateUpDownCounter<int>("diplomacysim.experiments.running", "{experiment}", "Experiments that are computed now.");
        _duration = meter.CreateHistogram<double>("diplomacysim.store.append.duration", "s", "The time to write a batch of shards.");
    }

    /// <summary>The activities of writing.</summary>
    internal ActivitySource Activities { get; } = new(Name);

    /// <inheritdoc/>
    public void Dispose() => Activities.Dispose();

    /// <summary>Shards were written.</summary>
    internal void Stored(long futures, long partnerMonths, int shards, int repeated, long rows, TimeSpan duration)
    {
        _futures.Add(futures);
        _partnerMonths.Add(partnerMonths);
        _shards.Add(shards);
        _repeated.Add(repeated);
        _rows.Add(rows);
        _duration.Record(duration.TotalSeconds);
    }

    /// <summary>Futures could not be computed.</summary>
    internal void Failed(long futures) => _failed.Add(futures);

    /// <summary>The store did not answer.</summary>
    internal void Fault() => _faults.Add(1);

    /// <summary>One experiment more is computed, or one less.</summary>
    internal void Running(int change) => _running.Add(change);
}
