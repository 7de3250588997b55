namespace DiplomacySim.Scenarios.Importing;

/// <summary>What is read of a table of coded events.</summary>
internal enum EventField
{
    Date,
    Code,
    Mode,
    ActorCountry,
    ActorText,
    ActorSectors,
    RecipientCountry,
    RecipientText,
    RecipientSectors,
    Place,
    Reports,
}
