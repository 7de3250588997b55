namespace DiplomacySim.Web.Library;

/// <summary>A scenario file of this server.</summary>
/// <param name="Name">Its path below its folder without the ending, such as <c>viet-nam/to-2030</c>.</param>
/// <param name="Title">Its title; its name where the file gives none on one line.</param>
/// <param name="Question">Its question; empty where the file gives none on one line.</param>
internal sealed record Example(string Name, string Title, string Question);
