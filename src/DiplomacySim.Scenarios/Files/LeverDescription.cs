using DiplomacySim.Model.Modules;

namespace DiplomacySim.Scenarios.Files;

/// <summary>A lever that is a number over time.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Kind">What an uncertainty about it is.</param>
/// <param name="Minimum">The smallest value.</param>
/// <param name="Maximum">The largest value.</param>
/// <param name="Path">A path over time, as an example.</param>
/// <param name="Meaning">What it says, with its unit.</param>
/// <param name="Item">The module's lever that it is; null for the levers of the core.</param>
internal sealed record LeverDescription(
    string Name, UncertaintyKind Kind, double Minimum, double Maximum, string Path, string Meaning, ModuleItem? Item = null)
{
    /// <summary>The key under which it stands together with others that add up to 1; empty where it stands alone.</summary>
    public string Group => Item?.Group ?? "";
}
