using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using DiplomacySim.Engine.Diagnostics;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Tests.Diagnostics;

public sealed class MeteredResultStoreTests : IDisposable
{
    private readonly MeterFactory _meters = new();
    private readonly ConcurrentDictionary<string, double> _sums = new();
    private readonly MeterListener _listener = new();

    public void Dispose()
    {
        _listener.Dispose();
        _meters.Dispose();
    }

    [Fact]
    public void Run_AnExperiment_CountsWhatIsStored()
    {
        using var instruments = Listen();
        using var temporary = new TemporaryStore();
        using var store = new MeteredResultStore(temporary.Store, instruments, TimeProvider.System);
        var plan = Plans.Of(Plans.Plain, 300);

        var report = new ExperimentRunner(store, TimeProvider.System).Run(plan, new RunOptions { ShardLanes = 64 });

        var futures = report.Computed;
        var definition = store.Get(report.Id).Definition;
        Assert.Equal(futures, Sum("diplomacysim.futures"));
        Assert.Equal(futures * definition.Months * definition.Partners, Sum("diplomacysim.partner_months"));
        Assert.True(Sum("diplomacysim.store.rows") >= futures);
        Assert.Equal(5 * definition.Policies.Length, Sum("diplomacysim.shards.stored"));
        Assert.Equal(0, Sum("diplomacysim.experiments.running"));
        Assert.True(Sum("diplomacysim.store.append.duration") > 0);
    }

    [Fact]
    public void Get_NoSuchExperiment_CountsAFault()
    {
        using var instruments = Listen();
        using var temporary = new TemporaryStore();
        using var store = new MeteredResultStore(temporary.Store, instruments, TimeProvider.System);

        Assert.Throws<StoreException>(() => store.Get(new ExperimentId(4711)));

        Assert.Equal(1, Sum("diplomacysim.store.faults"));
    }

    private ResultInstruments Listen()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // Other tests measure too, with factories of their own.
            if (instrument.Meter.Scope == _meters)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => Add(instrument, value));
        _listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => Add(instrument, value));
        _listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => Add(instrument, value));
        _listener.Start();
        return new ResultInstruments(_meters);
    }

    private void Add(Instrument instrument, double value) => _sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);

    private double Sum(string name) => _sums.GetValueOrDefault(name);
}
