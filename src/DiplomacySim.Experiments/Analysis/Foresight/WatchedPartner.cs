using System.Collections.Immutable;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Model;

namespace DiplomacySim.Experiments.Analysis.Foresight;

/// <summary>A country on the watch list: how likely it is to move within the window.</summary>
/// <param name="Id">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="TierNow">Its rung before the window.</param>
/// <param name="Rises">The share of futures in which it stands higher at the window's end.</param>
/// <param name="Chances">The share of futures on each rung at the window's end, the lowest first.</param>
public sealed record WatchedPartner(PartnerId Id, string Name, int TierNow, Share Rises, ImmutableArray<double> Chances);
