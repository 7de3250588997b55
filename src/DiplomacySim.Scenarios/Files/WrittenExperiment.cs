using System.Collections.Immutable;
using DiplomacySim.Scenarios.Designs;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The section <c>experiment</c> as it was read.</summary>
/// <param name="Design">The design.</param>
/// <param name="Cases">How many cases are asked for.</param>
/// <param name="Settings">What the section says of inputs, in place of what <c>uncertain</c> says.</param>
internal sealed record WrittenExperiment(ExperimentDesign Design, long Cases, ImmutableArray<UncertainSetting> Settings)
{
    /// <summary>The futures of each policy.</summary>
    public long Futures => Cases * Design.Replications;
}
