using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Reports.Languages;

/// <summary>What partners, tiers and the world's other names are called in a language, as far as the world's data say so; else their English names.</summary>
/// <param name="world">The world.</param>
/// <param name="language">The language.</param>
public sealed class WorldNames(LoadedWorld world, Language language)
{
    /// <summary>The name of the home country.</summary>
    public string Home => Name(world.Home.Name);

    /// <summary>The name of a partner.</summary>
    /// <param name="partner">An index into the world's partners.</param>
    public string Partner(int partner) => world.Profiles[partner].NameIn(language);

    /// <summary>The name of a rung of the ladder.</summary>
    public string Tier(int tier) => Name(world.World.Ladder.Names[tier]);

    /// <summary>The name of anything else that <c>world.yaml</c> names: a label, a region, a bloc, a level.</summary>
    public string Name(string name) =>
        world.Translations.TryGetValue(language.Code, out var names) && names.TryGetValue(name, out var translated) ? translated : name;
}
