using System.Text;

namespace DiplomacySim.Charts.Rendering;

/// <summary>Writes the path of a line in few bytes: points that lie on the way between their neighbours are left out.</summary>
internal sealed class PathText
{
    /// <summary>How far from the way a point may lie, in pixels.</summary>
    private const double Tolerance = 0.05;

    private readonly StringBuilder _text = new();
    private (double X, double Y) _written;
    private (double X, double Y)? _pending;

    /// <summary>Goes to a point; the first one begins the line.</summary>
    public void To(double x, double y)
    {
        if (_text.Length == 0)
        {
            Write((x, y));
        }
        else
        {
            if (_pending is { } pending && !IsBetween(pending, (x, y)))
            {
                Write(pending);
            }

            _pending = (x, y);
        }
    }

    /// <summary>Goes back to the beginning.</summary>
    public void Close()
    {
        Flush();
        _text.Append('z');
    }

    public override string ToString()
    {
        Flush();
        return _text.ToString();
    }

    private bool IsBetween((double X, double Y) middle, (double X, double Y) end)
    {
        var (dx, dy) = (end.X - _written.X, end.Y - _written.Y);
        var (mx, my) = (middle.X - _written.X, middle.Y - _written.Y);
        var along = (dx * mx) + (dy * my);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        return along >= 0 && along <= length * length && Math.Abs((dx * my) - (dy * mx)) <= Tolerance * length;
    }

    private void Flush()
    {
        if (_pending is { } pending)
        {
            Write(pending);
            _pending = null;
        }
    }

    // Behind an M further pairs are lines.
    private void Write((double X, double Y) point)
    {
        _text.Append(_text.Length == 0 ? 'M' : ' ').Append(SvgWriter.Number(point.X)).Append(' ').Append(SvgWriter.Number(point.Y));
        _written = point;
    }
}
