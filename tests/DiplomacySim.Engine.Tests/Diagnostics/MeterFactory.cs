using System.Diagnostics.Metrics;

namespace DiplomacySim.Engine.Tests.Diagnostics;

/// <summary>Makes meters that a test knows as its own.</summary>
internal sealed class MeterFactory : IMeterFactory
{
    private readonly List<Meter> _meters = [];

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        var meter = new Meter(options);
        _meters.Add(meter);
        return meter;
    }

    public void Dispose() => _meters.ForEach(meter => meter.Dispose());
}
