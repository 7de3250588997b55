namespace DiplomacySim.Scenarios.Problems;

/// <summary>A place in a file.</summary>
/// <param name="File">The file, as problems name it.</param>
/// <param name="Line">The line, from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column, from 1; 0 where it is not known.</param>
internal readonly record struct TextPosition(string File, int Line, int Column);
