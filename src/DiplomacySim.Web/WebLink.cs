namespace DiplomacySim.Web;

/// <summary>A link on the first page.</summary>
/// <param name="Text">What it leads to, in a word or two.</param>
/// <param name="Path">The path on this server, such as <c>/dashboard</c>.</param>
public sealed record WebLink(string Text, string Path);
