using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds.Definition;
using DiplomacySim.Scenarios.Worlds.Relations;
using DiplomacySim.Scenarios.Worlds.Tables;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds;

/// <summary>Reads the world in a folder and checks it.</summary>
public static class WorldLoader
{
    /// <summary>Reads a world: <c>world.yaml</c>, <c>partners.csv</c>, <c>tier_history.csv</c>, <c>visits.csv</c> and <c>indicators.csv</c>.</summary>
    /// <remarks>
    /// Bad data and unreadable files are problems, all reported at once; nothing is thrown for them. Files are named in
    /// problems as the folder is given here. Safe for use by several threads.
    /// </remarks>
    /// <exception cref="ArgumentException">The folder is null or empty.</exception>
    public static WorldReading Load(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var problems = new ProblemList();
        return WorldFiles.Read(folder, problems) is { } files ? Load(folder, files, problems) : new WorldReading(null, problems.ToSorted());
    }

    /// <summary>Reads a world from files that are in memory.</summary>
    /// <param name="folder">The folder that they came from, for the record.</param>
    /// <param name="files">The files.</param>
    /// <param name="problems">The problems found so far.</param>
    internal static WorldReading Load(string folder, WorldFiles files, ProblemList problems)
    {
        var world = ReadWorld(folder, files, problems);
        return new WorldReading(problems.HasErrors ? null : world, problems.ToSorted());
    }

    private static LoadedWorld? ReadWorld(string folder, WorldFiles files, ProblemList problems)
    {
        var reader = new NodeReader(problems);
        var root = Root(files, reader);
        var definition = root is null ? new WorldDefinition() : new DefinitionReader(reader, root).Read();
        var errorsBefore = problems.ErrorCount;
        var partners = ReadPartners(files, definition, root, problems);
        if (partners is null)
        {
            // Without partners nothing else can be checked but the form of the indicators.
            ReadIndicators(files, problems);
            return null;
        }

        var partnersAreClean = problems.ErrorCount == errorsBefore;
        errorsBefore = problems.ErrorCount;
        var relations = root is null ? new WorldRelations() : new RelationsReader(reader, root, definition, partners).Read();

        // Rows of bloc actors may be later than the recorded past; where it is not known who they are, no row is found too late.
        var relationsAreClean = problems.ErrorCount == errorsBefore;
        var words = relationsAreClean ? definition : definition with { HistoryTo = null };
        errorsBefore = problems.ErrorCount;
        var tiers = files.TextOf(WorldFiles.TierHistory) is { } history
            ? new TierReader(words, partners, relations.BlocActors.Keys.ToHashSet(), files.NameOf(WorldFiles.TierHistory), problems).Read(history)
            : null;

        // Counts are compared only where everything counted was read: one bad row would show again in every count.
        var isCountable = partnersAreClean && relationsAreClean && problems.ErrorCount == errorsBefore;
        var visits = files.TextOf(WorldFiles.Visits) is { } visitText
            ? new VisitReader(definition, partners, files.NameOf(WorldFiles.Visits), problems).Read(visitText)
            : [];
        var indicators = ReadIndicators(files, problems);
        if (root is not null)
        {
            new NameClashes(root, problems).Check(partners);
        }

        if (root is null || tiers is null || definition.Tiers is not { } tierWords)
        {
            return null;
        }

        var checks = new DeclaredChecks(reader, tiers, tierWords, partners, relations);
        if (isCountable)
        {
            checks.CheckTierEnds();
        }

        if (root.Find("checks") is { } declared)
        {
            checks.CheckDeclared(declared.Value, isCountable);
        }

        if (problems.HasErrors)
        {
            return null;
        }

        var world = new WorldAssembler(definition, relations, partners, tiers).Assemble(folder, files.Hash, visits, indicators);
        if (world.Posterior is { } posterior && posterior.FactsHash != WorldFacts.Hash(world.World))
        {
            reader.Warning(root.Find("posterior")!.Value, $"the facts have changed since this was made of them; let 'dipsim calibrate --out FOLDER' write it anew");
        }

        return world;
    }

    private static YamlMapping? Root(WorldFiles files, NodeReader reader)
    {
        if (files.TextOf(WorldFiles.Definition) is not { } text
            || YamlFile.Parse(text, files.NameOf(WorldFiles.Definition), reader.Problems) is not { } node)
        {
            return null;
        }

        return reader.Mapping(node, "name: my-world");
    }

    private static PartnerTable? ReadPartners(WorldFiles files, WorldDefinition definition, YamlMapping? root, ProblemList problems)
    {
        if (files.TextOf(WorldFiles.Partners) is not { } text)
        {
            return null;
        }

        var reader = new PartnerReader(definition, files.NameOf(WorldFiles.Partners), problems);
        var table = reader.Read(text);
        if (table is null || root is null)
        {
            return table;
        }

        foreach (var region in reader.EmptyRegions())
        {
            problems.Error(root.Find("regions")!.Value.Start, "regions", $"no partner lies in '{region}'; take it out");
        }

        foreach (var bloc in reader.EmptyBlocs())
        {
            problems.Error(((YamlMapping)root.Find("blocs")!.Value).Find(bloc)!.Key.Start, $"blocs.{bloc}", $"no partner is a member; take it out");
        }

        return table;
    }

    private static ImmutableArray<Indicator> ReadIndicators(WorldFiles files, ProblemList problems) =>
        files.TextOf(WorldFiles.Indicators) is { } text
            ? new IndicatorReader(files.NameOf(WorldFiles.Indicators), problems).Read(text)
            : [];
}
