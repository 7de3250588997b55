using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds.Csv;
using DiplomacySim.Scenarios.Worlds.Definition;

namespace DiplomacySim.Scenarios.Worlds.Tables;

/// <summary>Reads <c>tier_history.csv</c>.</summary>
/// <param name="definition">The world's words.</param>
/// <param name="partners">The partners.</param>
/// <param name="blocActors">The partners that are blocs acting as one.</param>
/// <param name="file">The file as problems name it.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class TierReader(
    WorldDefinition definition, PartnerTable partners, IReadOnlySet<int> blocActors, string file, ProblemList problems)
{
    private const string Downgrade = "downgrade";

    /// <summary>The columns that must be there.</summary>
    public static readonly string[] RequiredColumns = ["iso3", "date", "tier", "source"];
    /// <summary>The columns that may be there.</summary>
    public static readonly string[] OptionalColumns = ["name", "date_precision", "note", "occasion", "confidence", "change"];

    private readonly Dictionary<(int Partner, DateOnly Date, string Tier), int> _lines = [];

    /// <summary>The history; null where the table or the ladder cannot be read at all.</summary>
    public TierTable? Read(string text)
    {
        if (CsvTable.Read(text, file, RequiredColumns, OptionalColumns, _ => false, problems) is not { } table || definition.Tiers is not { } words)
        {
            return null;
        }

        var read = new List<(TierRecord Record, CsvRow Row)>();
        foreach (var row in table.Rows)
        {
            if (ReadRow(row, words) is { } record)
            {
                read.Add((record, row));
            }
        }

        var records = ImmutableArray.CreateBuilder<TierRecord>();
        var rungs = new int[partners.Rows.Length];
        var special = read.Where(pair => pair.Record.Kind == TierRecordKind.Special).Select(pair => pair.Record.Partner).ToHashSet();
        foreach (var (record, row) in read.OrderBy(pair => pair.Record.Date))
        {
            if (record.Kind is not (TierRecordKind.Special or TierRecordKind.Sectoral) && special.Contains(record.Partner))
            {
                row.Error("tier", $"a partner with the label '{words.Special}' stands outside the ladder and has no tier");
                continue;
            }

            records.Add(Placed(record, row, rungs, words));
        }

        return new TierTable(records.ToImmutable(), partners.Rows.Length, words);
    }

    private TierRecord? ReadRow(CsvRow row, TierWords words)
    {
        var partner = PartnerColumn.Read(row, partners);
        var date = row.Date("date");
        var tier = row.OneOf("tier", words.All, RowWords.TierOfWorld);
        var precision = row.Choice<DatePrecision>("date_precision", RowWords.Precision);
        var confidence = row.Choice<Confidence>("confidence", RowWords.Confidence);
        var source = row.Required("source");
        var change = row.Text("change");
        if (change.Length > 0 && change != Downgrade)
        {
            row.Error("change", $"{Shown.Quoted(change)} is not a change; write '{Downgrade}' or leave it empty", DidYouMean.Nearest(change, [Downgrade]));
        }

        if (partner < 0 || date is not { } day || tier < 0)
        {
            return null;
        }

        CheckDate(row, partner, day);
        var word = words.All[tier];
        if (!_lines.TryAdd((partner, day, word), row.Line))
        {
            row.Error("date", $"'{word}' on {day:yyyy-MM-dd} stands here twice; the first is on line {_lines[(partner, day, word)]}");
            return null;
        }

        return new TierRecord
        {
            Partner = partner,
            Date = day,
            Precision = precision,
            Tier = word,
            Kind = word == words.Special ? TierRecordKind.Special
                : word == words.Sectoral ? TierRecordKind.Sectoral
                : change.Length > 0 ? TierRecordKind.Downgrade
                : TierRecordKind.Step,
            Rung = Math.Max(words.Ladder.IndexOf(word), 0),
            Note = row.Text("note"),
            Occasion = row.Text("occasion"),
            Source = source ?? "",
            Confidence = confidence,
            Line = row.Line,
        };
    }

    private void CheckDate(CsvRow row, int partner, DateOnly day)
    {
        var name = row.Text("name");
        var profile = partners.Rows[partner].Profile;
        if (name.Length > 0 && name != profile.Name)
        {
            row.Error("name", $"{Shown.Quoted(name)} is not the name of {profile.Id}; {WorldFiles.Partners} calls it '{profile.Name}'");
        }

        if (day < profile.RelationsSince)
        {
            row.Error("date", $"{day:yyyy-MM-dd} is before the relations with {profile} began ({profile.RelationsSince:yyyy-MM-dd})");
        }

        if (definition.HistoryTo is { } last && day > TierTable.LastDay(last) && !blocActors.Contains(partner))
        {
            row.Error("date", $"{day:yyyy-MM-dd} is after the end of the recorded past ({last}); move 'history.to' in {WorldFiles.Definition}, or leave the row out");
        }
    }

    // The record with its kind and rung as the partner's earlier rows make them.
    private static TierRecord Placed(TierRecord record, CsvRow row, int[] rungs, TierWords words)
    {
        var held = rungs[record.Partner];
        if (record.Kind is TierRecordKind.Special or TierRecordKind.Sectoral)
        {
            return record with { Rung = held };
        }

        var (from, to) = (words.Ladder.Names[held], words.Ladder.Names[record.Rung]);
        if (record.Kind == TierRecordKind.Downgrade)
        {
            if (record.Rung >= held)
            {
                row.Error("change", $"'{to}' is not below '{from}', which the partner holds; a {Downgrade} goes down");
            }
        }
        else if (record.Rung < held)
        {
            row.Error("tier", $"'{to}' is below '{from}', which the partner holds since an earlier row; write '{Downgrade}' in the column 'change' where it was meant");
        }
        else if (record.Rung == 0)
        {
            row.Error("tier", $"'{to}' is where every partner begins; leave the row out");
        }
        else if (record.Rung == held)
        {
            return record with { Kind = TierRecordKind.Deepening };
        }

        rungs[record.Partner] = record.Rung;
        return record;
    }
}
