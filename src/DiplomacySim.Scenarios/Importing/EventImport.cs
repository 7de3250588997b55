using System.Globalization;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>Finds the home's visits and signatures in tables of coded events: CAMEO (GDELT, ICEWS, Phoenix) and PLOVER (POLECAT).</summary>
public static class EventImport
{
    private const int MostFirst = 5;

    /// <summary>Imports.</summary>
    /// <param name="files">The tables.</param>
    /// <param name="world">The world of the home.</param>
    /// <param name="mapping">What codes become; null for the mapping that comes with the program.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static EventImportResult Read(IReadOnlyList<string> files, LoadedWorld world, EventMapping? mapping = null, EventImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(world);
        options ??= new EventImportOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(options.WindowDays);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LeastReports ?? 1, 1);
        var problems = new ProblemList();
        var reports = new List<EventReport>();
        var dropped = new Dictionary<string, (long Count, List<string> First)>(StringComparer.Ordinal);
        var rows = 0L;
        foreach (var file in files)
        {
            using var table = EventTable.Open(file, problems);
            if (table is null)
            {
                continue;
            }

            var judge = new RowJudge(mapping ?? EventMapping.Of(table.Layout!.Ontology), world, options);
            foreach (var row in table.Read())
            {
                var place = string.Create(CultureInfo.InvariantCulture, $"{file}:{row.Line}");
                var (found, reason) = judge.Judge(row, place);
                reports.AddRange(found);
                if (found.Count == 0)
                {
                    Drop(dropped, reason, [place]);
                }
            }

            rows += table.Rows;
        }

        var taken = Choose(reports, options, dropped).OrderBy(e => e.Date).ThenBy(e => e.Kind).ThenBy(e => e.Partner).ToArray();
        return new EventImportResult(
            [.. taken],
            rows,
            taken.SelectMany(e => e.Rows).Distinct().Count(),
            [.. dropped.OrderByDescending(d => d.Value.Count).ThenBy(d => d.Key, StringComparer.Ordinal).Select(d => new DroppedRows(d.Key, d.Value.Count, [.. d.Value.First]))],
            problems.ToSorted());
    }

    private static IEnumerable<ImportedEvent> Choose(List<EventReport> reports, EventImportOptions options, Dictionary<string, (long Count, List<string> First)> dropped)
    {
        foreach (var group in ReportGroups.Of(reports, options.WindowDays))
        {
            var found = ReportGroups.Join(group);
            var least = options.LeastReports ?? group.Min(report => report.Mapped.LeastReports);
            var month = new Month(found.Date.Year, found.Date.Month);
            var reason = found.Reports < least ? string.Create(CultureInfo.InvariantCulture, $"fewer than {least} reports of the event")
                : month < options.From || month > options.To ? "outside the months that are wanted"
                : null;
            if (reason is null)
            {
                yield return found;
            }
            else
            {
                Drop(dropped, reason, found.Rows);
            }
        }
    }

    private static void Drop(Dictionary<string, (long Count, List<string> First)> dropped, string reason, IReadOnlyCollection<string> rows)
    {
        var (count, first) = dropped.TryGetValue(reason, out var known) ? known : (0, []);
        first.AddRange(rows.Take(MostFirst - first.Count));
        dropped[reason] = (count + rows.Count, first);
    }
}
