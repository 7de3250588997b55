using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds.Csv;
using DiplomacySim.Scenarios.Worlds.Definition;

namespace DiplomacySim.Scenarios.Worlds.Tables;

/// <summary>Reads <c>partners.csv</c>.</summary>
/// <param name="definition">The world's words: regions, blocs, the home's code.</param>
/// <param name="file">The file as problems name it.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class PartnerReader(WorldDefinition definition, string file, ProblemList problems)
{
    /// <summary>The most partners that a world may have.</summary>
    public const int MaxPartners = 300;

    private const string NameFamily = "name_";
    private const string TierEndFamily = "tier_end_";

    /// <summary>The columns that must be there.</summary>
    public static readonly string[] RequiredColumns =
        ["iso3", "name", "region", "relations_since", "lat", "lon", "gdp_usd_bn", "trade_usd_bn", "provenance"];

    /// <summary>The columns that may be there.</summary>
    public static readonly string[] OptionalColumns = ["iso2", "blocs", "population_m", "fdi_stock_usd_bn", "diaspora_k"];

    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _regions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _blocs = new(StringComparer.Ordinal);

    /// <summary>The partners; null where the table cannot be read at all.</summary>
    public PartnerTable? Read(string text)
    {
        if (CsvTable.Read(text, file, RequiredColumns, OptionalColumns, IsFamily, problems) is not { } table)
        {
            return null;
        }

        var rows = ImmutableArray.CreateBuilder<PartnerRow>();
        foreach (var row in table.Rows)
        {
            if (ReadRow(row, table) is { } partner)
            {
                rows.Add(partner);
            }
        }

        if (table.Rows.Length == 0)
        {
            problems.Error(new TextPosition(file, 1, 0), "", $"the table has no partner; a world has at least one");
        }
        else if (table.Rows.Length > MaxPartners)
        {
            problems.Error(
                new TextPosition(file, table.Rows[MaxPartners].Line, 0),
                "",
                $"this is partner {MaxPartners + 1}; a world has at most {MaxPartners}");
        }

        return new PartnerTable(rows.ToImmutable(), table.IsWhole ? table.BrokenTexts("iso3") : null, [.. table.Columns.Where(IsTierEnd).Select(YearOf)]);
    }

    /// <summary>The declared regions in which no partner lies.</summary>
    public IEnumerable<string> EmptyRegions() => (definition.Regions ?? []).Where(region => !_regions.Contains(region));

    /// <summary>The declared blocs of which no partner is a member.</summary>
    public IEnumerable<string> EmptyBlocs() => definition.Blocs is null ? [] : definition.Blocs.Keys.Where(bloc => !_blocs.Contains(bloc));

    private static bool IsFamily(string column) =>
        IsTierEnd(column) || (column.StartsWith(NameFamily, StringComparison.Ordinal) && column.Length > NameFamily.Length);

    private static bool IsTierEnd(string column) =>
        column.StartsWith(TierEndFamily, StringComparison.Ordinal)
        && column.Length == TierEndFamily.Length + 4
        && column.AsSpan(TierEndFamily.Length).IndexOfAnyExceptInRange('0', '9') < 0
        && YearOf(column) > 0;

    private static int YearOf(string column) => int.Parse(column.AsSpan(TierEndFamily.Length), CultureInfo.InvariantCulture);

    private PartnerRow? ReadRow(CsvRow row, CsvTable table)
    {
        var code = row.Required("iso3");
        var isNew = code is not null && IsNewCode(row, "iso3", code, PartnerId.IsValid(code), RowWords.ThreeLetters);
        row.Subject = code is null ? "" : Shown.Text(code);
        if (definition.Home is { } home && code == home.Id.Code)
        {
            row.Error("iso3", $"'{code}' is the home itself; list its partners only");
        }

        var iso2 = row.Text("iso2");
        if (iso2.Length > 0)
        {
            IsNewCode(row, "iso2", iso2, iso2.Length == 2 && iso2.All(char.IsAsciiLetterUpper), RowWords.TwoLetters);
        }

        var name = row.Required("name");
        if (name is not null && !_lines.TryAdd(NameKey(name), row.Line))
        {
            row.Error("name", $"the name {Shown.Quoted(name)} stands here twice; the first is on line {_lines[NameKey(name)]}");
        }

        var population = row.Number("population_m", 0, 10_000, RowWords.Million);
        var fdi = row.Number("fdi_stock_usd_bn", 0, 1e6, RowWords.BillionDollars);
        var latitude = row.RequiredNumber("lat", -90, 90, RowWords.Degrees);
        var longitude = row.RequiredNumber("lon", -180, 180, RowWords.Degrees);
        var gdp = row.RequiredNumber("gdp_usd_bn", 0.001, 1e6, RowWords.BillionDollars);
        var trade = row.RequiredNumber("trade_usd_bn", 0, 1e6, RowWords.BillionDollarsAYear);
        var diaspora = row.Number("diaspora_k", 0, 1e6, RowWords.Thousand);
        var since = row.Date("relations_since");
        var region = ReadRegion(row);
        var blocs = ReadBlocs(row);
        var provenance = row.Required("provenance");
        return !isNew ? null : new PartnerRow
        {
            Profile = new PartnerProfile
            {
                Id = new PartnerId(code!),
                Iso2 = iso2,
                Name = name ?? code!,
                Names = table.Columns.Where(column => column.StartsWith(NameFamily, StringComparison.Ordinal) && row.Text(column).Length > 0)
                    .ToImmutableSortedDictionary(column => column[NameFamily.Length..], row.Text, StringComparer.Ordinal),
                RelationsSince = since ?? default,
                Latitude = latitude ?? 0,
                Longitude = longitude ?? 0,
                PopulationMillions = population,
                FdiStockUsdBillions = fdi,
                Provenance = provenance ?? "",
                Line = row.Line,
            },
            Region = region,
            GdpUsdBillions = gdp ?? 1,
            TradeUsdBillions = trade ?? 0,
            DiasporaThousands = diaspora ?? 0,
            Blocs = blocs,
            Row = row,
        };
    }

    // Codes of two and three letters and names are kept in one list: a space keeps the names apart from the codes.
    private static string NameKey(string name) => " " + name.ToUpperInvariant();

    private bool IsNewCode(CsvRow row, string column, string code, bool isValid, ProblemText form)
    {
        if (!isValid)
        {
            row.Error(column, $"{Shown.Quoted(code)} is not a code of {form}");
            return false;
        }

        if (_lines.TryAdd(code, row.Line))
        {
            return true;
        }

        row.Error(column, $"the code '{code}' stands here twice; the first is on line {_lines[code]}");
        return false;
    }

    private int ReadRegion(CsvRow row)
    {
        if (definition.Regions is not { } regions)
        {
            return 0;
        }

        var index = row.OneOf("region", regions, RowWords.Region);
        if (index >= 0)
        {
            _regions.Add(regions[index]);
        }

        return Math.Max(index, 0);
    }

    private ImmutableArray<string> ReadBlocs(CsvRow row)
    {
        var blocs = new SortedSet<string>(StringComparer.Ordinal);
        var text = row.Text("blocs");
        if (text.Length == 0)
        {
            return [];
        }

        foreach (var bloc in text.Split(';').Select(part => part.Trim()))
        {
            if (definition.Blocs is { } known && !known.ContainsKey(bloc))
            {
                row.Error("blocs", $"{Shown.Quoted(bloc)} is not a bloc of this world; declare it under 'blocs' in {WorldFiles.Definition}, and separate blocs by ';'", DidYouMean.Nearest(bloc, known.Keys));
            }
            else if (!blocs.Add(bloc))
            {
                row.Error("blocs", $"{Shown.Quoted(bloc)} stands here twice");
            }

            _blocs.Add(bloc);
        }

        return [.. blocs];
    }
}
