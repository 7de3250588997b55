namespace DiplomacySim.Exploration.Search;

/// <summary>The area that points in a plane dominate, kept up as points come.</summary>
internal sealed class Staircase
{
    // By the first coordinate, ascending; the second descends.
    private readonly List<(double X, double Y)> _corners = [];

    /// <summary>The area between the corners and the origin.</summary>
    public double Area { get; private set; }

    public void Add(double x, double y)
    {
        var at = _corners.BinarySearch((x, y), ByX);
        at = at < 0 ? ~at : at;
        if (at < _corners.Count && _corners[at].Y >= y)
        {
            return;
        }

        // A corner with the same x and less y stands at its place, and is covered too.
        var end = at < _corners.Count && _corners[at].X == x ? at + 1 : at;
        var right = end < _corners.Count ? _corners[end].Y : 0;
        var start = at;
        var (edge, height) = (x, right);
        var added = 0.0;
        if (end > at)
        {
            height = _corners[at].Y;
        }

        while (start > 0 && _corners[start - 1].Y <= y)
        {
            start--;
            added += (edge - _corners[start].X) * (y - height);
            (edge, height) = _corners[start];
        }

        var left = start > 0 ? _corners[start - 1].X : 0;
        added += (edge - left) * (y - height);
        _corners.RemoveRange(start, end - start);
        _corners.Insert(start, (x, y));
        Area += added;
    }

    private static Comparer<(double X, double Y)> ByX { get; } = Comparer<(double X, double Y)>.Create((a, b) => a.X.CompareTo(b.X));
}
