using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Reports.Languages;

/// <summary>What partners and tiers are called in a language, as far as the world's data say so; else their English names.</summary>
public sealed class WorldNames(LoadedWorld world, Language language)
{
    /// <summary>The name of a partner.</summary>
    /// <param name="partner">An index into the world's partners.</param>
    public string Partner(int partner)
    {
        var profile = world.Profiles[partner];
        return profile.Names.GetValueOrDefault(language.Code, profile.Name);
    }

    /// <summary>The name of a rung of the ladder.</summary>
    public string Tier(int tier) => world.World.Ladder.Names[tier];
}
