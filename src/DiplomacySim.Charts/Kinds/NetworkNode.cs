namespace DiplomacySim.Charts.Kinds;

/// <summary>A partner in a network.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Code">Its code, where there is no room for the name.</param>
/// <param name="Group">The group that it stands with, such as its region.</param>
/// <param name="Tier">Its rung.</param>
public sealed record NetworkNode(string Name, string Code, string Group, int Tier);
