using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds.Csv;
using DiplomacySim.Scenarios.Worlds.Tables;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds.Facts;

/// <summary>Reads dated tiers from a file in the format of a world's <c>tier_history.csv</c>, without the world.</summary>
public static class TierFactsReader
{
    /// <summary>Reads a file; bad rows and unreadable files are problems, all reported at once.</summary>
    /// <param name="path">The file.</param>
    /// <param name="words">The partners, rungs and labels that it may name.</param>
    public static TierFactsReading Read(string path, TierFactsWords words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(words);
        var problems = new ProblemList();
        var facts = new List<TierFact>();
        var name = path.Replace('\\', '/');
        if (SourceText.ReadBytes(path, name, CsvLimits.MaxBytes, problems) is { } bytes
            && SourceText.Decode(bytes, name, problems) is { } text
            && CsvTable.Read(text, name, TierReader.RequiredColumns, TierReader.OptionalColumns, _ => false, problems) is { } table)
        {
            facts.AddRange(table.Rows.Select(row => Read(row, words)).OfType<TierFact>());
        }

        return new TierFactsReading([.. facts.OrderBy(fact => fact.Date)], problems.ToSorted());
    }

    private static TierFact? Read(CsvRow row, TierFactsWords words)
    {
        var partner = row.OneOf("iso3", words.Partners, RowWords.PartnerOfForecast);
        row.Subject = row.Text("iso3");
        var date = row.Date("date");
        var tier = row.OneOf("tier", [.. words.Ladder, .. words.Labels], RowWords.TierOfForecast);
        var precision = row.Choice<DatePrecision>("date_precision", RowWords.Precision);
        return partner < 0 || date is null || tier < 0
            ? null
            : new TierFact(new PartnerId(words.Partners[partner]), date.Value, precision, tier < words.Ladder.Length ? tier : null, row.Line);
    }
}
