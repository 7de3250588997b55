using DiplomacySim.Model;
using DiplomacySim.Model.Relationship;

namespace DiplomacySim.Engine.Replays;

/// <summary>Something that happened in one future.</summary>
/// <param name="Month">The month.</param>
/// <param name="Partner">The partner: an index into the world's partners.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Count">Agreements signed, for <see cref="TraceKind.Agreements"/>; else 0.</param>
/// <param name="From">The rung left, for <see cref="TraceKind.Upgrade"/>.</param>
/// <param name="To">The rung reached, for <see cref="TraceKind.Upgrade"/>.</param>
/// <param name="Parts">What the readiness behind an upgrade was made of; null for other kinds.</param>
public sealed record TraceEvent(Month Month, int Partner, TraceKind Kind, int Count, int From, int To, ScoreParts? Parts)
{
    /// <summary>
    /// The readiness that an upgrade from this rung to that one asks for in this future, in log-odds, the cost of jumping to the
    /// top included; NaN for other kinds.
    /// </summary>
    public double Threshold { get; init; } = double.NaN;

    /// <summary>Whether an upgrade was planned for this month, so that it took place whatever the readiness.</summary>
    public bool IsPlanned { get; init; }
}
