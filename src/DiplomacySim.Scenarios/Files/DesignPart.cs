using System.Collections.Immutable;
using DiplomacySim.Exploration.Designs;
using DiplomacySim.Scenarios.Designs;

namespace DiplomacySim.Scenarios.Files;

/// <summary>A design as it is written, or a part of one.</summary>
/// <param name="Kind">How the cases are chosen.</param>
/// <param name="Points">The points.</param>
/// <param name="Cases">How many are asked for.</param>
/// <param name="CanGrow">Whether more can be asked for without changing these.</param>
/// <param name="CasesPerSample">How many belong together.</param>
/// <param name="Inputs">What varies.</param>
/// <param name="Settings">What is said of inputs here, in place of what <c>uncertain</c> says.</param>
/// <param name="Text">What decides the points besides the seed and the inputs.</param>
internal sealed record DesignPart(
    DesignKind Kind,
    IUnitDesign Points,
    long Cases,
    bool CanGrow,
    int CasesPerSample,
    ImmutableArray<DesignInput> Inputs,
    ImmutableArray<UncertainSetting> Settings,
    string Text);
