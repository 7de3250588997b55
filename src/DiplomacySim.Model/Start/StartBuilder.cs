using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Start;

/// <summary>Finds how all relationships stand at the start of a run.</summary>
public static class StartBuilder
{
    /// <summary>The state before a month: tiers of the recorded past, and the expected course of everything not recorded.</summary>
    /// <param name="world">The world.</param>
    /// <param name="from">The first month of the run; later than the recorded past's beginning. Where it lies beyond the past's end, the state is the past's last.</param>
    /// <exception cref="ArgumentOutOfRangeException">The run would start before the recorded past.</exception>
    public static StartState Build(World world, Month from)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (from < world.HistoryFrom)
        {
            throw new ArgumentOutOfRangeException(nameof(from), from, $"The recorded past begins in {world.HistoryFrom}; no run starts before it.");
        }

        return MeanField.At(world, from);
    }
}
