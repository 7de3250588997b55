namespace DiplomacySim.Engine.Searching;

/// <summary>How far a search has come.</summary>
/// <param name="Done">The candidates judged, those known from an earlier run included.</param>
/// <param name="Most">The most that it may play.</param>
/// <param name="PerSecond">The candidates played a second in this run; 0 before the first.</param>
/// <param name="Left">The time left at this rate; less where the searches stop growing before; null before the first candidate.</param>
/// <param name="Generation">The generation that is played, from 0.</param>
/// <param name="Found">How many policies are found so far that nothing else found is better than in everything.</param>
/// <param name="Volume">The hypervolume of the search that is furthest; 0 while nothing keeps to the constraints.</param>
public sealed record SearchProgress(int Done, int Most, double PerSecond, TimeSpan? Left, int Generation, int Found, double Volume);
