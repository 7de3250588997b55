using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds.Csv;
using DiplomacySim.Scenarios.Worlds.Definition;

namespace DiplomacySim.Scenarios.Worlds.Tables;

/// <summary>Reads <c>visits.csv</c>.</summary>
/// <param name="definition">The world's words.</param>
/// <param name="partners">The partners.</param>
/// <param name="file">The file as problems name it.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class VisitReader(WorldDefinition definition, PartnerTable partners, string file, ProblemList problems)
{
    /// <summary>The columns that must be there.</summary>
    public static readonly string[] RequiredColumns = ["date", "iso3", "direction", "level", "kind", "source"];
    /// <summary>The columns that may be there.</summary>
    public static readonly string[] OptionalColumns = ["outcome", "confidence"];
    private static readonly string[] Directions = ["outbound", "inbound"];

    private readonly Dictionary<(DateOnly Date, int Partner, int Direction, int Level), int> _lines = [];

    /// <summary>The visits, by date, then in the order of the file.</summary>
    public ImmutableArray<VisitRecord> Read(string text)
    {
        if (CsvTable.Read(text, file, RequiredColumns, OptionalColumns, _ => false, problems) is not { } table)
        {
            return [];
        }

        var visits = new List<VisitRecord>();
        foreach (var row in table.Rows)
        {
            if (ReadRow(row) is { } visit)
            {
                visits.Add(visit);
            }
        }

        return [.. visits.OrderBy(visit => visit.Date)];
    }

    private VisitRecord? ReadRow(CsvRow row)
    {
        var partner = PartnerColumn.Read(row, partners);
        var date = row.Date("date");
        var direction = row.OneOf("direction", Directions, RowWords.Direction);
        var level = definition.Levels is { } levels ? row.OneOf("level", levels, RowWords.Level) : -1;
        var kind = definition.Kinds is { } kinds ? row.OneOf("kind", kinds, RowWords.KindOfVisit) : -1;
        var confidence = row.Choice<Confidence>("confidence", RowWords.Confidence);
        var source = row.Required("source");
        if (date is not { } day)
        {
            return null;
        }

        var month = new Month(day.Year, day.Month);
        if (definition.HistoryTo is { } last && (month < definition.HistoryFrom || month > last))
        {
            row.Error("date", $"{day:yyyy-MM-dd} is outside the recorded past ({definition.HistoryFrom} to {last})");
        }

        if (partner < 0 || direction < 0 || level < 0 || kind < 0)
        {
            return null;
        }

        if (!_lines.TryAdd((day, partner, direction, level), row.Line))
        {
            row.Error("date", $"the same visit (day, partner, direction, level) stands here twice; the first is on line {_lines[(day, partner, direction, level)]}");
            return null;
        }

        return new VisitRecord
        {
            Partner = partner,
            Date = day,
            IsOutbound = direction == 0,
            Level = definition.Levels!.Value[level],
            Kind = definition.Kinds!.Value[kind],
            Outcome = row.Text("outcome"),
            Source = source ?? "",
            Confidence = confidence,
            Line = row.Line,
        };
    }
}
