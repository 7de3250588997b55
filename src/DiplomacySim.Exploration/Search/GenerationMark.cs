namespace DiplomacySim.Exploration.Search;

/// <summary>How far a search was after a generation.</summary>
/// <param name="Generation">The generation, from 0, the first one that is drawn.</param>
/// <param name="Evaluations">The candidates evaluated so far.</param>
/// <param name="Volume">The hypervolume of the archive; 0 while no candidate meets the constraints. 1 is the volume of the first generation's box, widened by a tenth.</param>
/// <param name="ArchiveSize">How many candidates the archive holds.</param>
public sealed record GenerationMark(int Generation, int Evaluations, double Volume, int ArchiveSize);
