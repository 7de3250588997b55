using DiplomacySim.Model;

namespace DiplomacySim.Scenarios.Worlds;

/// <summary>The country whose relations a world describes.</summary>
/// <param name="Id">Its code; no partner has it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Capital">The name of its capital.</param>
/// <param name="Latitude">The capital's latitude, in degrees north, -90 to 90.</param>
/// <param name="Longitude">The capital's longitude, in degrees east, -180 to 180.</param>
public sealed record HomeCountry(PartnerId Id, string Name, string Capital, double Latitude, double Longitude);
