namespace DiplomacySim.Engine.Searching;

/// <summary>Tells how far a search is, some times a second. Safe for several threads.</summary>
internal sealed class SearchMeter(TimeProvider clock, int most, Action<SearchProgress>? listener)
{
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly long _started = clock.GetTimestamp();
    private long _last;
    private int _played;
    private int _judged;
    private int _sinceJudged;
    private int _generation;
    private int _found;
    private double _volume;

    /// <summary>Seconds since the search began.</summary>
    public double Seconds => clock.GetElapsedTime(_started).TotalSeconds;

    /// <summary>Notes that a candidate was played.</summary>
    public void Count()
    {
        lock (_lock)
        {
            _played++;
            _sinceJudged++;
            Tell(isDue: false);
        }
    }

    /// <summary>Notes where a judged generation stands.</summary>
    public void Stand(int judged, int generation, int found, double volume)
    {
        lock (_lock)
        {
            (_judged, _sinceJudged, _generation, _found, _volume) = (judged, 0, generation, found, volume);
            Tell(isDue: true);
        }
    }

    private void Tell(bool isDue)
    {
        if (listener is null || (!isDue && clock.GetElapsedTime(_last) < _interval))
        {
            return;
        }

        _last = clock.GetTimestamp();
        var done = Math.Min(_judged + _sinceJudged, most);
        var rate = _played / Math.Max(Seconds, 1e-9);
        listener(new SearchProgress(
            done, most, rate, _played > 0 ? TimeSpan.FromSeconds((most - done) / rate) : null, _generation, _found, _volume));
    }
}
