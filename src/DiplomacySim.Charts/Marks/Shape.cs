namespace DiplomacySim.Charts.Marks;

/// <summary>The shape of a point.</summary>
public enum Shape
{
    /// <summary>A disc.</summary>
    Circle,

    /// <summary>A square.</summary>
    Square,

    /// <summary>A triangle that points upwards.</summary>
    Triangle,

    /// <summary>A square on its corner.</summary>
    Diamond,

    /// <summary>A short line, as for a line in a legend.</summary>
    Line,
}
