using System.Collections.Immutable;
using DiplomacySim.Engine.Replays;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Engine.Live;

/// <summary>Something that happened in one future of a live world.</summary>
public sealed record LiveEvent
{
    /// <summary>The month.</summary>
    public required Month Month { get; init; }

    /// <summary>The number of the future.</summary>
    public required uint Future { get; init; }

    /// <summary>What happened.</summary>
    public required TraceKind Kind { get; init; }

    /// <summary>With whom.</summary>
    public required PartnerId Partner { get; init; }

    /// <summary>Agreements signed, for <see cref="TraceKind.Agreements"/>; else 0.</summary>
    public int Agreements { get; init; }

    /// <summary>The tier left, for <see cref="TraceKind.Upgrade"/>; else null.</summary>
    public string? From { get; init; }

    /// <summary>The tier reached, for <see cref="TraceKind.Upgrade"/>; else null.</summary>
    public string? To { get; init; }

    /// <summary>Whether an upgrade was planned or injected, so that it took place whatever the readiness.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>The readiness behind an upgrade, in log-odds; null for other kinds.</summary>
    public double? Readiness { get; init; }

    /// <summary>The readiness that an upgrade asks for, in log-odds; null for other kinds.</summary>
    public double? Needed { get; init; }

    /// <summary>What the readiness was made of; empty for kinds other than <see cref="TraceKind.Upgrade"/>.</summary>
    public ImmutableArray<LiveReason> Reasons { get; init; } = [];

    internal static LiveEvent Of(World world, uint future, TraceEvent item)
    {
        var isUpgrade = item.Kind == TraceKind.Upgrade;
        return new LiveEvent
        {
            Month = item.Month,
            Future = future,
            Kind = item.Kind,
            Partner = world.Partners[item.Partner].Id,
            Agreements = item.Count,
            From = isUpgrade ? world.Ladder.Names[item.From] : null,
            To = isUpgrade ? world.Ladder.Names[item.To] : null,
            IsPlanned = item.IsPlanned,
            Readiness = item.Parts is { } parts ? parts.Latent : null,
            Needed = isUpgrade ? item.Threshold : null,
            Reasons = item.Parts is { } all ? [.. ReadinessParts.Named(all).Select(p => new LiveReason(p.Name, p.Value))] : [],
        };
    }
}
