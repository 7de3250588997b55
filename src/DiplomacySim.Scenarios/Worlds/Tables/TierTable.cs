using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Worlds.Definition;

namespace DiplomacySim.Scenarios.Worlds.Tables;

/// <summary>The tier history: what each partner held when.</summary>
internal sealed class TierTable
{
    private readonly TierWords _words;
    private readonly ImmutableArray<TierRecord>[] _byPartner;

    public TierTable(ImmutableArray<TierRecord> records, int partners, TierWords words)
    {
        _words = words;
        Records = records;
        _byPartner = new ImmutableArray<TierRecord>[partners];
        var groups = records.ToLookup(record => record.Partner);
        for (var i = 0; i < partners; i++)
        {
            _byPartner[i] = [.. groups[i]];
        }
    }

    /// <summary>The rows, by date, then in the order of the file.</summary>
    public ImmutableArray<TierRecord> Records { get; }

    /// <summary>The rows of a partner, by date.</summary>
    public ImmutableArray<TierRecord> Of(int partner) => _byPartner[partner];

    /// <summary>Whether the partner is outside the ladder by a special relationship.</summary>
    public bool IsSpecial(int partner) => _byPartner[partner].Any(record => record.Kind == TierRecordKind.Special);

    /// <summary>The rung held at the end of a day.</summary>
    public int RungAt(int partner, DateOnly day) => Last(partner, day)?.Rung ?? 0;

    /// <summary>The word that shows a partner's place at the end of a day: the special label, the rung, or else the sectoral label.</summary>
    public string PlaceAt(int partner, DateOnly day)
    {
        var rung = RungAt(partner, day);
        if (Has(partner, day, TierRecordKind.Special))
        {
            return _words.Special!;
        }

        return rung == 0 && Has(partner, day, TierRecordKind.Sectoral) ? _words.Sectoral! : _words.Ladder.Names[rung];
    }

    /// <summary>The partners raised in a year, each as often as it was: steps on the ladder, and first sectoral labels of partners below its first rung.</summary>
    public IEnumerable<int> RaisedIn(int year) => Records
        .Where(record => record.Date.Year == year && (record.Kind == TierRecordKind.Step || IsFirstLabel(record)))
        .Select(record => record.Partner);

    /// <summary>The last day of a month.</summary>
    public static DateOnly LastDay(Month month) => new(month.Year, month.Number, DateTime.DaysInMonth(month.Year, month.Number));

    private bool IsFirstLabel(TierRecord record) =>
        record is { Kind: TierRecordKind.Sectoral, Rung: 0 }
        && record == _byPartner[record.Partner].First(other => other.Kind == TierRecordKind.Sectoral);

    private bool Has(int partner, DateOnly day, TierRecordKind kind) =>
        _byPartner[partner].Any(record => record.Kind == kind && record.Date <= day);

    private TierRecord? Last(int partner, DateOnly day) => _byPartner[partner].LastOrDefault(record => record.Date <= day);
}
