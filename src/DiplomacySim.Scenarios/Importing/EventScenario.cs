using System.Globalization;
using System.Text;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Files;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>Writes imported events as a scenario file that can be run as it is, and extended by others.</summary>
public static class EventScenario
{
    private const int Futures = 1000;

    /// <summary>The text of the file.</summary>
    /// <param name="title">The scenario's title.</param>
    /// <param name="worldPath">The world, as the file names it.</param>
    /// <param name="world">The world.</param>
    /// <param name="result">What was imported; one event at least.</param>
    /// <param name="options">How it was imported.</param>
    /// <exception cref="ArgumentException">There is no event.</exception>
    public static string Write(string title, string worldPath, LoadedWorld world, EventImportResult result, EventImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        if (result.Events.IsEmpty)
        {
            throw new ArgumentException("There is no event to write.", nameof(result));
        }

        var from = options.From ?? MonthOf(result.Events[0].Date);
        var to = options.To ?? MonthOf(result.Events[^1].Date);
        var lines = YamlWriter.WriteForPeople(Mapping(
            Entry(ScenarioKeys.Title, Scalar(title)),
            Entry(ScenarioKeys.World, Scalar(worldPath)),
            Entry(ScenarioKeys.From, Scalar(from.ToString())),
            Entry(ScenarioKeys.To, Scalar(to.ToString())),
            Entry(ScenarioKeys.Futures, Scalar(Futures.ToString(CultureInfo.InvariantCulture))),
            Entry(ScenarioKeys.Seed, Scalar("1")),
            Entry(ScenarioKeys.Events, new YamlSequence(default, YamlPath.Root, [.. result.Events.Select(e => Event(e, world))])))).Split('\n');

        var text = new StringBuilder("# Visits and signatures as coded event data tell them; what stands behind a line is where it comes from.\n");
        var next = 0;
        foreach (var line in lines.SkipLast(1))
        {
            text.Append(line);
            if (line.StartsWith("  - {", StringComparison.Ordinal))
            {
                text.Append("  # ").Append(Origin(result.Events[next], world));
                next++;
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The path by which a scenario file names a world's folder; null where it cannot, because the folder is outside its tree.</summary>
    public static string? PathOfWorld(string file, string worldFolder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        ArgumentException.ThrowIfNullOrWhiteSpace(worldFolder);
        var world = Path.TrimEndingDirectorySeparator(Path.GetFullPath(worldFolder));
        foreach (var folder in ScenarioTree.FoldersOf(file, ScenarioTree.RootOf(file)))
        {
            var relative = Path.GetRelativePath(Path.GetFullPath(folder.Length == 0 ? "." : folder), world);
            if (!Path.IsPathRooted(relative) && !relative.StartsWith("..", StringComparison.Ordinal))
            {
                return ScenarioTree.NameOf(relative);
            }
        }

        return null;
    }

    private static YamlMapping Event(ImportedEvent found, LoadedWorld world)
    {
        List<YamlEntry> entries =
        [
            Entry(EventWords.Date, Scalar(found.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            Entry(found.Kind == MappedKind.Visit ? EventWords.Visit : EventWords.Sign, Scalar(world.Profiles[found.Partner].Id.Code)),
        ];
        if (found is { Level: { } level, IsOutbound: { } isOutbound })
        {
            entries.Add(Entry(isOutbound ? EventWords.Outbound : EventWords.Inbound, Scalar(level)));
        }

        return Mapping([.. entries]);
    }

    private static string Origin(ImportedEvent found, LoadedWorld world)
    {
        var way = found.IsOutbound switch { true => "abroad, ", false => "received, ", _ => "" };
        var more = found.Rows.Length > 3 ? " and others" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{world.Profiles[found.Partner].Name}, {way}{found.Reports:N0} {(found.Reports == 1 ? "report" : "reports")}: {string.Join(", ", found.Rows.Take(3))}{more}");
    }

    private static Month MonthOf(DateOnly date) => new(date.Year, date.Month);

    private static YamlMapping Mapping(params YamlEntry[] entries) => new(default, YamlPath.Root, [.. entries]);

    private static YamlEntry Entry(string key, YamlNode value) => new(Scalar(key), value);

    private static YamlScalar Scalar(string text) => new(default, YamlPath.Root, text, false, "", 0, 0);
}
