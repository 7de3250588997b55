namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary>A part of the home inside something that runs over partners: worked out once, before the first partner.</summary>
internal interface IHoisted
{
    /// <summary>Works out the part for this month.</summary>
    void Refresh(IShardState state);
}
