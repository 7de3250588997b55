namespace DiplomacySim.Scenarios.Composing;

/// <summary>A policy that was made of another one and a change, as texts in the form of a scenario file.</summary>
/// <param name="Section">The section <c>policies</c> with the new policy, to be put into the file; with <c>as planned</c> before it where the file names no policy.</param>
/// <param name="File">The whole file with the new policy after the others.</param>
/// <param name="Alone">The file with the new policy as its only one and without branches, to be run beside the others' futures.</param>
public sealed record ComposedPolicy(string Section, string File, string Alone);
