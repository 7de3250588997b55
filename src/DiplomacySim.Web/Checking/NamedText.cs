namespace DiplomacySim.Web.Checking;

/// <summary>Something with a name, as a scenario writes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it says.</param>
internal sealed record NamedText(string Name, string Text);
