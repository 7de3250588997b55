using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>Tells what a row means for a home and its partners, or why it means nothing.</summary>
internal sealed class RowJudge(EventMapping mapping, LoadedWorld world, EventImportOptions options)
{
    private readonly CountryNames _names = new(world, mapping.Countries);

    /// <summary>The reports that a row makes, one for each partner; none, with the reason, where it is passed over.</summary>
    public (IReadOnlyList<EventReport> Reports, string Reason) Judge(CodedEvent row, string place)
    {
        var (actors, recipients) = (Known(row.Actor), Known(row.Recipient));
        var (homeActs, homeReceives) = (actors.Contains(CountryNames.Home), recipients.Contains(CountryNames.Home));
        if (!homeActs && !homeReceives)
        {
            return ([], $"{world.Home.Name} takes no part");
        }

        int[] partners = [.. actors.Concat(recipients).Where(country => country != CountryNames.Home).Distinct()];
        if (partners.Length == 0)
        {
            string[] others = [.. row.Actor.Countries.Concat(row.Recipient.Countries).Where(text => _names.Find(text) is null).Order(StringComparer.Ordinal)];
            return ([], others.Length == 0 ? $"only {world.Home.Name} takes part" : $"with {string.Join(", ", others)}, no partner of this world");
        }

        if (mapping.Find(row.Code, row.Mode) is not { } mapped)
        {
            return ([], "a code that is no visit and no signature");
        }

        if (mapped.Becomes == MappedKind.Nothing)
        {
            return ([], $"{mapped.Code} {mapped.Meaning}: {mapped.Because}");
        }

        if (!ActsForGovernment(row.Actor) || !ActsForGovernment(row.Recipient))
        {
            return ([], "a side that is not the government");
        }

        var isSided = homeActs != homeReceives && recipients.Count > 0;
        var homeSide = homeReceives && !homeActs ? row.Recipient : row.Actor;
        if (options.LeadersOnly && mapped.Becomes == MappedKind.Visit && LevelIn(row.Actor.Text, isOfHome: false) is null && LevelIn(row.Recipient.Text, isOfHome: false) is null)
        {
            return ([], "a visit in which no leader is named");
        }

        var level = isSided ? LevelIn(homeSide.Text, isOfHome: true) : null;
        return ([.. partners.Select(partner => new EventReport(place, row.Date, mapped, partner, Direction(mapped, isSided, homeActs, partner, row.Place), level, row.Reports))], "");
    }

    private bool? Direction(MappedCode mapped, bool isSided, bool homeActs, int partner, string place)
    {
        if (mapped.Becomes != MappedKind.Visit)
        {
            return null;
        }

        // Where all sides stand together, the place tells who was the host.
        return isSided
            ? homeActs == mapped.IsActorTravelling
            : _names.Find(place) is not { } country ? null : country == CountryNames.Home ? false : country == partner ? true : null;
    }

    private List<int> Known(CodedSide side) => [.. side.Countries.Select(_names.Find).OfType<int>().Distinct()];

    private bool ActsForGovernment(CodedSide side) => side.Sectors.IsEmpty || side.Sectors.Any(sector => mapping.Sectors.Contains(sector.ToLowerInvariant()));

    /// <summary>The level that a name or title speaks of, of the home one that the world has.</summary>
    private string? LevelIn(string text, bool isOfHome)
    {
        var small = text.ToLowerInvariant();
        return world.Levels.OrderByDescending(level => level.Length).FirstOrDefault(level => small.Contains(level, StringComparison.Ordinal))
            ?? mapping.Titles.FirstOrDefault(title => small.Contains(title.Words, StringComparison.Ordinal) && (!isOfHome || world.Levels.Contains(title.Level))).Level;
    }
}
