using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DiplomacySim.Experiments.Scoring;
using DiplomacySim.Model;

namespace DiplomacySim.Experiments.BackTesting.Frozen;

/// <summary>The content of a frozen forecast's file.</summary>
internal static class FrozenContent
{
    private const int Decimals = 6;
    private const string Day = "yyyy-MM-dd";

    /// <summary>How the file is laid out.</summary>
    public static JsonWriterOptions Layout { get; } = new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Utf8JsonWriter json, FrozenForecast forecast)
    {
        json.WriteStartObject();
        json.WriteString("frozen", forecast.Date.ToString(Day, CultureInfo.InvariantCulture));
        json.WriteString("world", forecast.World);
        json.WriteString("worldHash", forecast.WorldHash);
        json.WriteString("model", forecast.ModelVersion);
        json.WriteString("seed", forecast.Seed.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("futures", forecast.Futures);
        json.WriteString("knownTo", forecast.KnownTo.ToString());
        Array(json, "ladder", forecast.Ladder, name => json.WriteStringValue(name));
        json.WriteString("specialLabel", forecast.SpecialLabel);
        json.WriteString("sectoralLabel", forecast.SectoralLabel);
        Array(json, "years", forecast.Years, year => json.WriteNumberValue(year));
        Array(json, "others", forecast.Others, id => json.WriteStringValue(id.Code));
        Array(json, "countries", forecast.Countries, country =>
        {
            json.WriteStartObject();
            json.WriteString("iso3", country.Id.Code);
            json.WriteString("name", country.Name);
            json.WriteNumber("tier", country.Tier);
            json.WriteEndObject();
        });
        Array(json, "forecasters", forecast.Forecasters, forecaster => Write(json, forecast, forecaster));
        json.WriteEndObject();
    }

    public static FrozenForecast Read(JsonElement json)
    {
        var forecast = new FrozenForecast
        {
            Date = DateOnly.ParseExact(Text(json, "frozen"), Day, CultureInfo.InvariantCulture),
            World = Text(json, "world"),
            WorldHash = Text(json, "worldHash"),
            ModelVersion = Text(json, "model"),
            Seed = ulong.Parse(Text(json, "seed"), NumberStyles.None, CultureInfo.InvariantCulture),
            Futures = json.GetProperty("futures").GetInt32(),
            KnownTo = Month.Parse(Text(json, "knownTo")),
            Ladder = [.. Items(json, "ladder").Select(item => item.GetString()!)],
            SpecialLabel = json.GetProperty("specialLabel").GetString(),
            SectoralLabel = json.GetProperty("sectoralLabel").GetString(),
            Years = [.. Items(json, "years").Select(item => item.GetInt32())],
            Others = [.. Items(json, "others").Select(item => new PartnerId(item.GetString()!))],
            Countries = [.. Items(json, "countries").Select(item => new FrozenCountry(new PartnerId(Text(item, "iso3")), Text(item, "name"), item.GetProperty("tier").GetInt32()))],
            Forecasters = [],
        };
        return forecast with { Forecasters = [.. Items(json, "forecasters").Select(item => Forecaster(forecast, item))] };
    }

    private static void Write(Utf8JsonWriter json, FrozenForecast forecast, FrozenForecaster forecaster)
    {
        json.WriteStartObject();
        json.WriteString("name", forecaster.Name);
        json.WriteBoolean("isModel", forecaster.IsModel);
        Array(json, "steps", forecaster.Steps, counts => Numbers(json, counts.Probabilities.AsSpan()));
        Array(json, "atOrAbove", forecaster.AtOrAbove, counts => Numbers(json, counts.Probabilities.AsSpan()));
        json.WriteStartObject("tiers");
        for (var country = 0; country < forecast.Countries.Length; country++)
        {
            json.WriteStartArray(forecast.Countries[country].Id.Code);
            for (var year = 0; year < forecast.Years.Length; year++)
            {
                Numbers(json, forecaster.At(forecast, year, country));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static FrozenForecaster Forecaster(FrozenForecast forecast, JsonElement json)
    {
        var tiers = json.GetProperty("tiers");
        var probabilities = new double[forecast.Years.Length * forecast.Countries.Length * forecast.Ladder.Length];
        for (var country = 0; country < forecast.Countries.Length; country++)
        {
            var years = tiers.GetProperty(forecast.Countries[country].Id.Code);
            for (var year = 0; year < forecast.Years.Length; year++)
            {
                double[] rungs = [.. years[year].EnumerateArray().Select(item => item.GetDouble())];
                rungs.CopyTo(probabilities.AsSpan(((year * forecast.Countries.Length) + country) * forecast.Ladder.Length, forecast.Ladder.Length));
            }
        }

        return new FrozenForecaster(
            Text(json, "name"),
            json.GetProperty("isModel").GetBoolean(),
            [.. probabilities],
            [.. Items(json, "steps").Select(Counts)],
            [.. Items(json, "atOrAbove").Select(Counts)]);
    }

    private static CountDistribution Counts(JsonElement json) => CountDistribution.Of([.. json.EnumerateArray().Select(item => item.GetDouble())]);

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is empty.");

    private static IEnumerable<JsonElement> Items(JsonElement json, string name) => json.GetProperty(name).EnumerateArray();

    private static void Array<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, ReadOnlySpan<double> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteNumberValue(Math.Round(number, Decimals));
        }

        json.WriteEndArray();
    }
}
