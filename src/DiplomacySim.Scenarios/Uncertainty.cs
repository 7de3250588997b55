using DiplomacySim.Model;
using DiplomacySim.Model.Modules;
using DiplomacySim.Scenarios.Distributions;

namespace DiplomacySim.Scenarios;

/// <summary>Something that nobody decides, drawn once for each future.</summary>
/// <param name="Name">The lever or parameter, as files write it; the same in every policy.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="ParameterIndex">The index in a <see cref="Model.Parameters.ParameterSet"/>; -1 for a lever and for what belongs to a module.</param>
/// <param name="Distribution">What is believed about it; its values are in the range of the lever or parameter.</param>
public sealed record Uncertainty(string Name, UncertaintyKind Kind, int ParameterIndex, Distribution Distribution)
{
    /// <summary>The module's parameter or lever; null for others.</summary>
    public ModuleItem? Item { get; init; }

    /// <summary>The first month in which the draw of a lever holds; null for the run's first. Before it the policy's own path does.</summary>
    public Month? From { get; init; }

    /// <summary>The last month in which the draw of a lever holds; null for the run's last. After it the policy's own path does.</summary>
    public Month? To { get; init; }
}
