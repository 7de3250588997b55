using DiplomacySim.Model.Modules;
using DiplomacySim.Scenarios.Distributions;

namespace DiplomacySim.Scenarios.Worlds;

/// <summary>What is believed of a parameter of which a world's record says nothing.</summary>
/// <param name="ParameterIndex">The index in a <see cref="Model.Parameters.ParameterSet"/>; -1 for a parameter of a module.</param>
/// <param name="Name">The parameter's name in files.</param>
/// <param name="Distribution">The distribution; its values are in the parameter's range.</param>
public sealed record AssumedEntry(int ParameterIndex, string Name, Distribution Distribution)
{
    /// <summary>The module's parameter; null for one of the core.</summary>
    public ModuleItem? Item { get; init; }
}
