using System.Security.Cryptography;
using DiplomacySim.Model.Signals;

namespace DiplomacySim.Model.Shards;

/// <summary>Something outside the model that acts on single futures before each month: a scenario's rules and shocks.</summary>
public interface IMonthDirector
{
    /// <summary>Whether it reads more of the partners than their tiers, so that they must be settled before.</summary>
    bool ReadsPartners { get; }

    /// <summary>Puts what it wants on top of the month that is about to be played.</summary>
    /// <param name="shard">The shard at the end of the month last played; before the first month, at its start.</param>
    /// <param name="signals">What is put on top of the month.</param>
    void Direct(Shard shard, MonthSignals signals);

    /// <summary>Takes into a hash what it keeps from month to month, lane by lane.</summary>
    /// <param name="hash">The hash of the shard's whole state.</param>
    void AddState(IncrementalHash hash);
}
