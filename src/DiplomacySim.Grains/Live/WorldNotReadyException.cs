namespace DiplomacySim.Grains.Live;

/// <summary>A live world is still being taken up; whoever called is to ask again.</summary>
internal sealed class WorldNotReadyException() : Exception("The live world is still being taken up.");
