namespace DiplomacySim.Model.Columns;

/// <summary>The months of a run in which a lever that differs by lane does so; in the others it is that of the policy.</summary>
/// <param name="First">The first of them, counted from 0.</param>
/// <param name="End">The month after the last of them.</param>
public readonly record struct LeverMonths(int First, int End)
{
    /// <summary>The whole run.</summary>
    public static LeverMonths All { get; } = new(0, int.MaxValue);

    /// <summary>Whether a month is one of them.</summary>
    public bool Contains(int offset) => offset >= First && offset < End;
}
