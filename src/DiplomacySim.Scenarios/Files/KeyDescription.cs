namespace DiplomacySim.Scenarios.Files;

/// <summary>A key of the scenario file: what the reader checks with, and what the schema and the reference page say.</summary>
/// <param name="Name">The key.</param>
/// <param name="Form">The form of its value.</param>
/// <param name="Meaning">What it says, with the unit, in a few words.</param>
/// <param name="Default">What holds where it is not written.</param>
internal sealed record KeyDescription(string Name, ValueForm Form, string Meaning, string Default = "");
