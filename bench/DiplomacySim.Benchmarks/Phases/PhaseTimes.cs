using System.Diagnostics;

namespace DiplomacySim.Benchmarks.Phases;

/// <summary>The quickest times of the calls of a phase, in the order of the calls.</summary>
internal sealed class PhaseTimes
{
    private readonly List<long> _ticks = [];
    private int _next;

    /// <summary>The seconds of all calls together.</summary>
    public double Seconds => (double)_ticks.Sum() / Stopwatch.Frequency;

    public void Restart() => _next = 0;

    /// <summary>Adds the call that began at this time stamp.</summary>
    public void Add(long began)
    {
        var ticks = Stopwatch.GetTimestamp() - began;
        if (_next == _ticks.Count)
        {
            _ticks.Add(ticks);
        }

        _ticks[_next] = Math.Min(_ticks[_next], ticks);
        _next++;
    }
}
