using System.Globalization;
using DiplomacySim.Experiments.BackTesting.Frozen;
using DiplomacySim.Reports.Formats;

namespace DiplomacySim.Cli.Forecasts;

/// <summary>How a frozen forecast fared, as JSON.</summary>
internal static class ForecastScoreJson
{
    public static void Write(TextWriter writer, FrozenForecast forecast, string hash, FrozenScores scores) => JsonPage.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("world", forecast.World);
        json.WriteString("frozen", forecast.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("sha256", hash);
        if (scores.Through is { } through)
        {
            json.WriteNumber("through", through);
        }
        else
        {
            json.WriteNull("through");
        }

        json.WriteStartArray("leftOut");
        foreach (var country in scores.LeftOut)
        {
            json.WriteStringValue(country.Id.Code);
        }

        json.WriteEndArray();
        JsonPage.Array(json, "scores", scores.Years, score =>
        {
            json.WriteString("forecaster", score.Forecaster);
            json.WriteNumber("year", score.Target);
            json.WriteNumber("countries", score.Countries);
            JsonPage.Number(json, "log", score.Log);
            JsonPage.Number(json, "ranked", score.Ranked);
            JsonPage.Number(json, "brier", score.Brier);
            JsonPage.Number(json, "binaryLog", score.BinaryLog);
        });
        JsonPage.Array(json, "counts", scores.Counts, check =>
        {
            json.WriteString("forecaster", check.Forecaster);
            json.WriteNumber("year", check.Target);
            json.WriteString("count", check.Rung == 0 ? "steps in the year" : $"{forecast.Ladder[check.Rung]} or above");
            JsonPage.Number(json, "mean", check.Mean);
            json.WriteNumber("low", check.Low);
            json.WriteNumber("high", check.High);
            json.WriteNumber("observed", check.Observed);
            json.WriteBoolean("covered", check.IsCovered);
            JsonPage.Number(json, "crps", check.Crps);
            JsonPage.Number(json, "pit", check.Pit);
        });
        JsonPage.Array(json, "surprises", scores.Surprises, surprise =>
        {
            json.WriteString("iso3", surprise.Country.Id.Code);
            json.WriteString("from", forecast.Ladder[surprise.Country.Tier]);
            json.WriteString("tier", forecast.Ladder[surprise.Tier]);
            JsonPage.Number(json, "probability", surprise.Probability);
            JsonPage.Number(json, "bits", surprise.Bits);
        });
        json.WriteEndObject();
    });
}
