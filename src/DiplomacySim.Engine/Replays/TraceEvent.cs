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
public sealed record TraceEvent(Month Month, int Partner, TraceKind Kind, int Count, int From, int To, ScoreParts? Parts);
