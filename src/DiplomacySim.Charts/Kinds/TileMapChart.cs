using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Maps;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Kinds;

/// <summary>The world as tiles of one size, each country about where it lies: its colour is the rung it is expected on.</summary>
public sealed record TileMapChart : ChartKind
{
    /// <summary>The code of the home country; it is outlined.</summary>
    public required string Home { get; init; }

    /// <summary>The name of the home country.</summary>
    public required string HomeName { get; init; }

    /// <summary>The countries; those without a place on the map are in the table alone.</summary>
    public required ImmutableArray<TileCountry> Countries { get; init; }

    /// <summary>What countries outside the ladder are called; empty where there are none.</summary>
    public string Special { get; init; } = "";

    /// <summary>The codes and names of countries outside the ladder.</summary>
    public ImmutableArray<(string Code, string Name)> SpecialCountries { get; init; } = [];

    /// <summary>The names of the rungs, lowest first.</summary>
    public required ImmutableArray<string> Tiers { get; init; }

    /// <summary>What the dots mean: <c>will probably rise</c>.</summary>
    public required string Rising { get; init; }

    /// <summary>What the empty tiles are: <c>not in this world</c>.</summary>
    public required string Absent { get; init; }

    /// <summary>What the rows are: <c>partner</c>.</summary>
    public required string CountryHead { get; init; }

    /// <summary>What the colour means: <c>expected tier</c>.</summary>
    public required string TierHead { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart()
    {
        var byCode = Countries.ToDictionary(country => country.Code, StringComparer.Ordinal);
        var tiles = TileLayout.World;
        return new Chart
        {
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            Note = Note,
            Legend =
            [
                .. Tiers.Select((tier, i) => new LegendEntry(tier, ChartStyle.Tier(i, Tiers.Length))),
                new LegendEntry(Rising, "s1 edge", Shape.Circle),
                new LegendEntry(HomeName, "home"),
                .. SpecialCountries.IsEmpty ? Array.Empty<LegendEntry>() : [new LegendEntry(Special, "s4")],
                new LegendEntry(Absent, "absent"),
            ],
            Panels =
            [
                new Panel
                {
                    X = new Axis(new LinearScale(0, tiles.Columns, [])) { HasLabels = false },
                    Y = new Axis(new LinearScale(tiles.Rows, 0, [])) { HasLabels = false },
                    Marks = [.. tiles.Tiles.SelectMany(tile => Draw(tile, byCode.GetValueOrDefault(tile.Code)))],
                    Height = width => width * tiles.Rows / tiles.Columns,
                    Right = 0,
                },
            ],
            Table = new ChartTable(
                [CountryHead, TierHead, ""],
                [.. Countries.OrderByDescending(c => c.Tier).ThenBy(c => c.Code, StringComparer.Ordinal).Select(c => (ImmutableArray<string>)[c.Name, Words.Number(c.Tier, 1), c.Text])]),
        };
    }

    private IEnumerable<Mark> Draw(Tile tile, TileCountry? country)
    {
        var (x, y) = (tile.Column, tile.Row);
        var special = SpecialCountries.FirstOrDefault(s => s.Code == tile.Code);
        var (style, tip) = (tile.Code == Home, special.Code is not null, country) switch
        {
            (true, _, _) => ("home", HomeName),
            (_, true, _) => ("s4", $"{special.Name}: {Special}"),
            (_, _, { } known) => (ChartStyle.Step(known.Tier / (Tiers.Length - 1)), $"{known.Name}: {known.Text}"),
            _ => ("absent", (string?)null),
        };
        yield return new RectMark(x, y, x + 1, y + 1) { Style = style, Inset = 0.75, Tip = tip };
        if (tip is null)
        {
            yield break;
        }

        var isStrong = special.Code is not null || (country is not null && country.Tier * 2 > Tiers.Length - 1);
        yield return new TextMark(x + 0.5, y + 0.5, tile.Code) { Style = isStrong ? "code on" : "code", Anchor = TextAnchor.Middle, Down = -1, MostWidth = 1, Short = "", Size = 8.5 };
        if (country is { IsRising: true })
        {
            yield return new PointMark(x + 0.83, y + 0.17, Shape.Circle, 2.6) { Style = "s1 edge" };
        }
    }
}
