using DiplomacySim.Model.Modules;

namespace DiplomacySim.Scenarios.Files;

/// <summary>What is written about one uncertain thing.</summary>
/// <param name="Name">The lever or parameter.</param>
/// <param name="Kind">What it is.</param>
/// <param name="ParameterIndex">The index of the parameter; -1 for a lever, and where the world is not known.</param>
/// <param name="Believed">The distribution or fixed value.</param>
/// <param name="Item">The module's parameter or lever; null for others.</param>
internal sealed record UncertainSetting(string Name, UncertaintyKind Kind, int ParameterIndex, Believed Believed, ModuleItem? Item = null);
