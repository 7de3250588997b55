using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DiplomacySim.Model.Relationship;

namespace DiplomacySim.Model.Shards;

/// <summary>The whole state as one hash.</summary>
public sealed unsafe partial class Shard
{
    /// <summary>SHA-256 of everything that the months to come depend on, lane by lane; 64 small hexadecimal digits.</summary>
    /// <remarks>Equal hashes mean equal states, to the bit. The partners must be settled, or reachable without awaiting them.</remarks>
    public string StateHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, new ReadOnlySpan<int>(in _month));
        AddHome(hash);
        AddModules(hash);
        Director?.AddState(hash);
        for (var i = 0; i < _partners.Length; i++)
        {
            AddPartner(hash, Settled(i));
            foreach (var column in _partners[i].Economy?.Columns.State ?? [])
            {
                Add(hash, (float*)column);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void AddHome(IncrementalHash hash)
    {
        Add(hash, _home.Replications);
        Add(hash, _home.LeaderGap);
        Add(hash, _home.LeaderByChance);
        Add(hash, _home.LeaderUplift);
        Add(hash, _home.Autoregression);
        Add(hash, _home.Activism);
        Add(hash, _home.VisitUplift);
        Add(hash, _home.Occasions);
        Add(hash, _home.Visits);
        Add(hash, _home.Upgrades);
        for (var region = 0; region < _home.Regions; region++)
        {
            Add(hash, _home.RegionPartners(region));
        }
    }

    private void AddModules(IncrementalHash hash)
    {
        _signals.Visit((number, column) =>
        {
            Add(hash, new ReadOnlySpan<int>(in number));
            Add(hash, (float*)column);
        });
        foreach (var module in _modules?.States ?? [])
        {
            foreach (var column in module.Columns)
            {
                Add(hash, (float*)column);
            }
        }
    }

    private void AddPartner(IncrementalHash hash, PartnerColumns state)
    {
        Add(hash, state.Capital);
        Add(hash, state.LogCapital);
        Add(hash, state.Tension);
        Add(hash, state.Recency);
        Add(hash, state.MonthsInTier);
        Add(hash, state.Pipeline);
        Add(hash, state.Implemented);
        Add(hash, state.Lapsed);
        Add(hash, state.Signed);
        Add(hash, state.Credibility);
        Add(hash, state.Frailty);
        Add(hash, state.VisitHistory);
        Add(hash, state.Visits);
        Add(hash, state.Suspensions);
        Add(hash, state.Tier);
        Add(hash, state.TierAtStart);
        Add(hash, state.Suspended);
        Add(hash, state.Labels);
    }

    private void Add<T>(IncrementalHash hash, T* column)
        where T : unmanaged => Add(hash, new ReadOnlySpan<T>(column, Lanes));

    private static void Add<T>(IncrementalHash hash, ReadOnlySpan<T> values)
        where T : unmanaged => hash.AppendData(MemoryMarshal.AsBytes(values));
}
