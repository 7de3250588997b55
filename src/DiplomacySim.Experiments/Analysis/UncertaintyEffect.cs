using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>What an uncertain input changes: futures with low draws against futures with high ones.</summary>
/// <param name="Policy">The policy whose futures are compared: the first that draws the input.</param>
/// <param name="Name">The lever or parameter.</param>
/// <param name="Unit">Its unit; may be empty.</param>
/// <param name="Groups">
/// The lowest and the highest third of the draws; for a choice of at most six values every value, ascending. Groups that no future
/// fell into are left out.
/// </param>
/// <param name="Size">
/// The largest difference between groups in units of the standard deviation over futures, of the first target or the top rung,
/// whichever is larger: what the list is ordered by.
/// </param>
/// <param name="IsWithinNoise">Whether differences as large would often come about by chance alone.</param>
public sealed record UncertaintyEffect(
    int Policy, string Name, string Unit, ImmutableArray<DrawGroup> Groups, double Size, bool IsWithinNoise);
