namespace DiplomacySim.Engine.Runs;

/// <summary>The pace of late of a count that grows, so that a rate says what holds now and not what held at the start.</summary>
internal sealed class Pace
{
    /// <summary>How far back "of late" reaches.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    private readonly Queue<(TimeSpan At, long Count)> _seen = new();
    private (TimeSpan At, long Count) _last;

    /// <summary>Notes the count and gives its pace a second: over the last ten seconds, or since the first note where that is later.</summary>
    /// <param name="at">The time since the run began; not before the last note.</param>
    /// <param name="count">The count, which begins at 0; one that has fallen has begun anew.</param>
    public double Note(TimeSpan at, long count)
    {
        if (_seen.Count == 0)
        {
            _seen.Enqueue((TimeSpan.Zero, 0));
        }

        if (count < _last.Count)
        {
            // Counting has begun anew, as it does with each batch of futures.
            _seen.Clear();
            _seen.Enqueue((_last.At, 0));
        }

        _last = (at, count);
        _seen.Enqueue(_last);
        while (_seen.Count > 2 && at - _seen.ElementAt(1).At >= Window)
        {
            _seen.Dequeue();
        }

        var (then, before) = _seen.Peek();
        return (count - before) / Math.Max((at - then).TotalSeconds, 1e-9);
    }
}
