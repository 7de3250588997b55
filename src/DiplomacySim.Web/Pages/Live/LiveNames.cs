using DiplomacySim.Engine.Live;
using DiplomacySim.Model;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>What the partners and tiers of a live world are called in a language: as far as the data of this server say so, else their English names.</summary>
/// <remarks>A world may have come from elsewhere with data of its own, so that its partners are looked up by their codes.</remarks>
internal sealed class LiveNames
{
    private readonly Dictionary<PartnerId, string> _partners;
    private readonly WorldNames? _names;
    private readonly string _home;

    /// <param name="view">The live world.</param>
    /// <param name="world">The data of this server under the same name; null where there are none.</param>
    /// <param name="language">The language.</param>
    public LiveNames(LiveWorldView view, LoadedWorld? world, Language language)
    {
        _names = world is null ? null : new WorldNames(world, language);
        _home = view.Home.Name;
        _partners = view.Partners.ToDictionary(
            p => p.Id, p => world?.World.IndexOf(p.Id) is >= 0 and var index ? _names!.Partner(index) : p.Name);
    }

    /// <summary>The home country.</summary>
    public string Home => Name(_home);

    /// <summary>A partner.</summary>
    public string Partner(PartnerId id) => _partners.GetValueOrDefault(id, id.Code);

    /// <summary>A tier, a region or another name of the world's.</summary>
    public string Name(string name) => _names?.Name(name) ?? name;
}
