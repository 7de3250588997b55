using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Scenarios.Importing;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Cli.Reports;

/// <summary>The report of <c>import events</c>: what was taken, and what was passed over and why.</summary>
internal static class ImportPage
{
    private const int MostEvents = 40;
    private const int MostReasons = 25;

    public static void Write(Terminal terminal, LoadedWorld world, EventImportResult result)
    {
        var page = new ReportPage(terminal);
        page.Heading(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Rows:N0} rows: {result.Taken:N0} tell of {Count(result, MappedKind.Visit, "visit")} and {Count(result, MappedKind.Sign, "signature")} of {world.Home.Name}"));
        var events = new TextTable(new TextColumn("day"), new TextColumn("what"), new TextColumn("partner", Shrinks: true), new TextColumn("of the home", Shrinks: true), new TextColumn("reports", IsRight: true), new TextColumn("first row", Shrinks: true));
        foreach (var found in result.Events.Take(MostEvents))
        {
            events.Add(
                found.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                found.Kind == MappedKind.Sign ? "signature" : found.IsOutbound switch { true => "visit abroad", false => "visit received", _ => "visit" },
                world.Profiles[found.Partner].Name,
                found.Level ?? "",
                found.Reports.ToString("N0", CultureInfo.InvariantCulture),
                found.Rows[0]);
        }

        page.Table(events);
        if (result.Events.Length > MostEvents)
        {
            page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{result.Events.Length - MostEvents:N0} more are in the file."), isQuiet: true);
        }

        page.Heading("Passed over");
        var dropped = new TextTable(new TextColumn("rows", IsRight: true), new TextColumn("because", Shrinks: true), new TextColumn("first", Shrinks: true));
        foreach (var rows in result.Dropped.Take(MostReasons))
        {
            dropped.Add(rows.Count.ToString("N0", CultureInfo.InvariantCulture), rows.Reason, string.Join(", ", rows.First));
        }

        page.Table(dropped);
        if (result.Dropped.Length > MostReasons)
        {
            page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{result.Dropped.Skip(MostReasons).Sum(rows => rows.Count):N0} more for {result.Dropped.Length - MostReasons:N0} other reasons."), isQuiet: true);
        }
    }

    private static string Count(EventImportResult result, MappedKind kind, string noun)
    {
        var count = result.Events.Count(e => e.Kind == kind);
        return string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
    }
}
