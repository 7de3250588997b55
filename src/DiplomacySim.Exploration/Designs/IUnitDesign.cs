namespace DiplomacySim.Exploration.Designs;

/// <summary>A sequence of points in the unit cube, each a pure function of the design and the point's number.</summary>
/// <remarks>Points are from 0 to 1, both allowed. Taking more of them changes none: a design is extended by asking for higher numbers.</remarks>
public interface IUnitDesign
{
    /// <summary>How many numbers a point has, at least 1.</summary>
    int Dimensions { get; }

    /// <summary>Writes a point.</summary>
    /// <param name="index">The point's number, from 0.</param>
    /// <param name="point">Receives the point; as long as <see cref="Dimensions"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or beyond what the design has.</exception>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    void Point(long index, Span<double> point);
}
