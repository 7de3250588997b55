using System.Globalization;
using DiplomacySim.Cli.BackTests;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Experiments.BackTesting.Frozen;

namespace DiplomacySim.Cli.Forecasts;

/// <summary>How a frozen forecast fared, as tables and words.</summary>
internal sealed class ForecastScoreTables(FrozenForecast forecast, string hash, FrozenScores scores)
{
    /// <summary>What was scored.</summary>
    public IEnumerable<string> Opening()
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Forecast of the world '{forecast.World}', frozen on {forecast.Date:yyyy-MM-dd}, content {hash}: the hash holds.");
        if (scores.Through is not { } through)
        {
            yield return $"Nothing has come to pass yet: the first forecast is of the end of {forecast.Years[0]}, and the facts are taken to be complete for years that are over ('--through' says otherwise).";
        }
        else
        {
            yield return scores.LeftOut.IsEmpty
                ? $"Scored to the end of {through}."
                : $"Scored to the end of {through}, without {string.Join(", ", scores.LeftOut.Select(country => country.Name))}; counts are not scored then.";
        }
    }

    /// <summary>The tables; none where nothing has come to pass.</summary>
    public IEnumerable<ReportTable> Tables()
    {
        if (scores.Through is not { } through)
        {
            yield break;
        }

        foreach (var year in forecast.Years.Where(year => year <= through))
        {
            yield return Scores(year);
        }

        if (!scores.Counts.IsEmpty)
        {
            yield return Counts();
        }

        if (!scores.Surprises.IsEmpty)
        {
            yield return Surprises(through);
        }
    }

    /// <summary>What a reader has to know.</summary>
    public IEnumerable<string> Limits()
    {
        yield return "Forecasts of one origin share its luck: a few years do not decide between forecasters. Keep every frozen file, and score them together.";
    }

    private ReportTable Scores(int year)
    {
        var table = new ReportTable(
            $"Scores at the end of {year.ToString(CultureInfo.InvariantCulture)}",
            "Means over countries; smaller is better.",
            [new TextColumn(""), Right("log"), Right("ranked"), Right("Brier"), Right("binary log")]);
        foreach (var score in scores.Years.Where(score => score.Target == year))
        {
            table.Add(Name(score.Forecaster), Number(score.Log, "0.000"), Number(score.Ranked, "0.0000"), Number(score.Brier, "0.0000"), Number(score.BinaryLog, "0.000"));
        }

        return table;
    }

    private ReportTable Counts()
    {
        var table = new ReportTable(
            "Counts",
            "Mean, the band of 90% of futures, and what came. A star marks what lies outside the band.",
            [new TextColumn("year"), new TextColumn("the wave"), new TextColumn("count"), Right("mean"), Right("90%"), Right("came"), new TextColumn("")]);
        var waves = forecast.Forecasters.Where(forecaster => forecaster.IsModel).Select(forecaster => forecaster.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var check in scores.Counts.Where(check => waves.Contains(check.Forecaster)).OrderBy(check => check.Target))
        {
            table.Add(
                check.Target.ToString(CultureInfo.InvariantCulture),
                check.Forecaster,
                CountOf(check),
                Numbers.Mean(check.Mean),
                string.Create(CultureInfo.InvariantCulture, $"{check.Low} to {check.High}"),
                check.Observed.ToString(CultureInfo.InvariantCulture),
                check.IsCovered ? "" : "*");
        }

        return table;
    }

    private ReportTable Surprises(int year)
    {
        var table = new ReportTable(
            $"The largest surprises at the end of {year.ToString(CultureInfo.InvariantCulture)}, for '{forecast.Forecasters[0].Name}'",
            "A surprise of one bit is a toss of a coin; each bit more halves the chance.",
            [new TextColumn("", Shrinks: true), new TextColumn("was", Shrinks: true), new TextColumn("stands at", Shrinks: true), Right("chance given"), Right("bits")]);
        foreach (var surprise in scores.Surprises)
        {
            table.Add(
                surprise.Country.Name,
                forecast.Ladder[surprise.Country.Tier],
                forecast.Ladder[surprise.Tier],
                Numbers.Percent(surprise.Probability),
                Number(surprise.Bits, "0.0"));
        }

        return table;
    }

    private string CountOf(CountCheck check) => check.Rung == 0 ? "steps" : check.Rung == forecast.Ladder.Length - 1 ? forecast.Ladder[check.Rung] : $"{forecast.Ladder[check.Rung]} or above";

    private string Name(string forecaster) => forecast.Forecasters.Any(f => f.IsModel && f.Name == forecaster) ? $"the wave {forecaster}" : forecaster;

    private static string Number(double value, string format) => double.IsNaN(value) ? "-" : value.ToString(format, CultureInfo.InvariantCulture);

    private static TextColumn Right(string title) => new(title, IsRight: true);
}
