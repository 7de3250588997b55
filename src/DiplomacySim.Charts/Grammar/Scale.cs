using System.Collections.Immutable;

namespace DiplomacySim.Charts.Grammar;

/// <summary>Maps values to places between the two ends of an axis.</summary>
public abstract class Scale
{
    private protected Scale(ImmutableArray<Tick> ticks) => Ticks = ticks;

    /// <summary>The marked places, ascending.</summary>
    public ImmutableArray<Tick> Ticks { get; }

    /// <summary>The place of a value: 0 at the axis's beginning, 1 at its end. Values outside of the domain lie outside.</summary>
    public abstract double Place(double value);
}
