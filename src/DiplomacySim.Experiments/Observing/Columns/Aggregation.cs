using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary>What an aggregate runs over: the countries that can meet its filter, and what is left of the filter to ask each month.</summary>
/// <param name="Partners">The countries, by code.</param>
/// <param name="Filter">What is left of the filter, or null.</param>
/// <param name="Hoisted">The parts of the home that filter and operand use.</param>
internal sealed record Aggregation(ImmutableArray<int> Partners, ByteColumn? Filter, ImmutableArray<IHoisted> Hoisted)
{
    /// <summary>Works out the parts of the home, before the first partner.</summary>
    public void Refresh(IShardState state)
    {
        foreach (var part in Hoisted)
        {
            part.Refresh(state);
        }
    }
}
