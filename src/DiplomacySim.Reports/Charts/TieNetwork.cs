using DiplomacySim.Charts.Kinds;

namespace DiplomacySim.Reports.Charts;

/// <summary>The network: who is whose rival, and which blocs tie partners together, as the model takes it.</summary>
internal static class TieNetwork
{
    private const int MostHubs = 5;

    /// <summary>The chart; null where the world has neither rivals nor blocs that tie.</summary>
    public static NetworkChart? Of(ReportSource source)
    {
        var (texts, world) = (source.Texts, source.World);
        var pairs = Enumerable.Range(0, world.Partners.Length)
            .SelectMany(i => world.Partners[i].Rivals.Select(j => (First: Math.Min(i, j), Second: Math.Max(i, j)))).Distinct().Order().ToArray();
        var hubs = Hubs(source).Take(MostHubs).ToArray();
        int[] shown = [.. pairs.SelectMany(pair => new[] { pair.First, pair.Second }).Concat(hubs.SelectMany(hub => hub.Members)).Distinct()
            .OrderBy(i => world.Partners[i].Region).ThenBy(i => world.Partners[i].Id)];
        if (shown.Length == 0)
        {
            return null;
        }

        var place = shown.Select((partner, i) => (partner, i)).ToDictionary(p => p.partner, p => p.i);
        return new NetworkChart
        {
            Title = texts["network.title"],
            Subtitle = texts["network.subtitle"],
            Description = texts.Say("network.description", ("pairs", pairs.Length), ("blocs", hubs.Length)),
            Words = source.Words,
            Nodes =
            [
                .. shown.Select(i => new NetworkNode(
                    source.Names.Partner(i), world.Partners[i].Id.Code, source.Names.Name(world.Regions[world.Partners[i].Region]), source.Plan.Policies[0].Inputs.Start.Partners[i].Tier)),
            ],
            Rivals = [.. pairs.Select(pair => (place[pair.First], place[pair.Second]))],
            Hubs = [.. hubs.Select(hub => new NetworkHub(hub.Name, [.. hub.Members.Select(member => place[member])]))],
            Tiers = source.TierNames,
            Rivalry = texts["network.rivals"],
            Bloc = texts["network.bloc"],
            PartnerHead = texts["word.partner"],
            TierHead = texts["word.tier now"],
        };
    }

    // Blocs that act as partners, and those that the model counts as shared.
    private static IEnumerable<(string Name, int[] Members)> Hubs(ReportSource source)
    {
        var world = source.World;
        var actors = Enumerable.Range(0, world.Partners.Length)
            .Select(actor => (Name: source.Names.Partner(actor), Members: Enumerable.Range(0, world.Partners.Length).Where(i => world.Partners[i].BlocActors.Contains(actor)).ToArray()));
        var shared = world.Partners.SelectMany(partner => partner.SharedBlocs > 0 ? partner.Blocs : []).Distinct().Order(StringComparer.Ordinal)
            .Select(bloc => (Name: source.Names.Name(bloc), Members: Enumerable.Range(0, world.Partners.Length).Where(i => world.Partners[i].Blocs.Contains(bloc)).ToArray()))
            .Where(bloc => bloc.Members.All(i => world.Partners[i].SharedBlocs > 0));
        return actors.Concat(shared).Where(hub => hub.Members.Length > 1);
    }
}
