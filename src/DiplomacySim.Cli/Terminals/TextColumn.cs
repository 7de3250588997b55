namespace DiplomacySim.Cli.Terminals;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its title; may be empty.</param>
/// <param name="IsRight">Whether it is aligned to the right.</param>
/// <param name="Shrinks">Whether its texts may be cut where the table is too wide.</param>
internal sealed record TextColumn(string Title, bool IsRight = false, bool Shrinks = false);
