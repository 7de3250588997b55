using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Worlds.Definition;
using DiplomacySim.Scenarios.Worlds.Relations;
using DiplomacySim.Scenarios.Worlds.Tables;

namespace DiplomacySim.Scenarios.Worlds;

/// <summary>Puts a world together from parts in which no error was found.</summary>
/// <param name="definition">What <c>world.yaml</c> says.</param>
/// <param name="relations">What it says of partners.</param>
/// <param name="partners">The partners.</param>
/// <param name="tiers">The tier history.</param>
internal sealed class WorldAssembler(WorldDefinition definition, WorldRelations relations, PartnerTable partners, TierTable tiers)
{
    /// <summary>The world with everything that only people need.</summary>
    public LoadedWorld Assemble(string folder, string hash, ImmutableArray<VisitRecord> visits, ImmutableArray<Indicator> indicators) => new()
    {
        World = new World
        {
            Name = definition.Name,
            HomeName = definition.Home!.Name,
            Ladder = definition.Tiers!.Ladder,
            Regions = definition.Regions!.Value,
            Partners = [.. Enumerable.Range(0, partners.Rows.Length).Select(Partner)],
            Leaders = definition.Leaders,
            LeaderChangesByChanceFrom = definition.LeaderChangesByChanceFrom,
            Season = definition.Season,
            Attention = definition.Attention,
            Execution = definition.Execution,
            Capacity = definition.Capacity,
            TierSteps = TierSteps(),
            Visits = [.. visits.Select(visit => new PastVisit(visit.Partner, MonthOf(visit.Date)))],
            HistoryFrom = definition.HistoryFrom,
            HistoryTo = definition.HistoryTo!.Value,
            Gdp = definition.Gdp,
            Distance = definition.Distance,
            Trade = definition.Trade,
            Parameters = Parameters(),
            HostingOccasions = definition.HostingOccasions,
            Modules = definition.Modules.Modules,
            ModuleValues = definition.Modules.Items.ToImmutableDictionary(item => item.Item, item => item.Value),
            ModulePaths = definition.Modules.Items.Where(item => !item.Steps.IsEmpty).ToImmutableDictionary(item => item.Item, item => item.Steps),
        },
        Title = definition.Title,
        Translations = definition.Translations,
        Folder = folder,
        ContentHash = hash,
        Home = definition.Home,
        Profiles = [.. Enumerable.Range(0, partners.Rows.Length).Select(Profile)],
        Groups = relations.Groups,
        SpecialLabel = definition.Tiers.Special,
        SectoralLabel = definition.Tiers.Sectoral,
        TierRecords = tiers.Records,
        VisitRecords = visits,
        Indicators = indicators,
        Levels = definition.Levels!.Value,
        Kinds = definition.Kinds!.Value,
        Parameters = definition.Parameters,
        Posterior = definition.Posterior,
        ModuleItems = definition.Modules.Items,
    };

    private static Month MonthOf(DateOnly day) => new(day.Year, day.Month);

    private Partner Partner(int index)
    {
        var row = partners.Rows[index];
        var profile = row.Profile;
        var home = definition.Home!;
        var groups = relations.Groups.Where(group => group.Members.Contains(index)).ToHashSet();
        var since = MonthOf(profile.RelationsSince);
        return new Partner
        {
            Id = profile.Id,
            Name = profile.Name,
            Kind = relations.BlocActors.ContainsKey(index) ? PartnerKind.Bloc
                : tiers.IsSpecial(index) ? PartnerKind.Special
                : PartnerKind.Country,
            Region = row.Region,
            GdpUsdBillions = row.GdpUsdBillions,
            DistanceKm = GreatCircle.Kilometres(home.Latitude, home.Longitude, profile.Latitude, profile.Longitude),
            TradeUsdBillions = row.TradeUsdBillions,
            DiasporaThousands = row.DiasporaThousands,
            PopulationMillions = profile.PopulationMillions ?? 0,
            FdiStockUsdBillions = profile.FdiStockUsdBillions ?? 0,
            Roles = [.. relations.Roles.Where(role => role.Value.Members.Contains(index)).Select(role => role.Key)],
            RelationsSince = since,
            Blocs = [.. groups.Select(group => group.Name).Order(StringComparer.Ordinal)],
            SharedBlocs = relations.Shared.Count(groups.Contains),
            HasStatus = relations.Status.Any(groups.Contains),
            IsNeighbourhood = relations.Neighbourhood is { } neighbourhood && groups.Contains(neighbourhood),
            HasAffinity = since <= relations.AffinityUpTo || relations.AffinityGroups.Any(groups.Contains),
            Rivals = relations.Rivals.GetValueOrDefault(index, []),
            BlocActors = [.. relations.BlocActors.Where(actor => actor.Value.Members.Contains(index)).Select(actor => actor.Key)],
        };
    }

    private PartnerProfile Profile(int index)
    {
        var records = tiers.Of(index);
        return partners.Rows[index].Profile with
        {
            SpecialSince = records.FirstOrDefault(record => record.Kind == TierRecordKind.Special)?.Date,
            SectoralLabels = [.. records.Where(record => record.Kind == TierRecordKind.Sectoral)],
        };
    }

    private ImmutableArray<TierStep> TierSteps() =>
    [
        .. tiers.Records
            .Where(record => record.Kind is TierRecordKind.Step or TierRecordKind.Downgrade)
            .Select(record => new TierStep(record.Partner, MonthOf(record.Date), record.Rung))
            .OrderBy(step => step.Month)
            .ThenBy(step => partners.Rows[step.Partner].Profile.Id),
    ];

    private ParameterSet Parameters()
    {
        var values = definition.Parameters.OrderBy(parameter => parameter.Index).Select(parameter => parameter.Default).ToArray();
        return new ParameterSet(values[..ParameterTable.Count], values[ParameterTable.Count..]);
    }
}
