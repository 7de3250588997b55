using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Experiments.Scoring;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Cli.BackTests;

/// <summary>A back-test as tables and words.</summary>
internal sealed class BackTestTables(BackTestResult result)
{
    private string Last => Text(result.LastYear);

    /// <summary>What was done.</summary>
    public IEnumerable<string> Opening()
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Back-test of the world '{result.World.Name}': forecasts made at the ends of {result.Origins[0]} to {result.Origins[^1]} from what was known then, {result.Options.Futures:N0} futures each, held against the record to the end of {result.LastYear}.");
        if (Headline() is { Length: > 0 } headline)
        {
            yield return headline;
        }
    }

    /// <summary>The tables.</summary>
    public IEnumerable<ReportTable> Tables()
    {
        foreach (var withoutLast in (bool[])[false, true])
        {
            foreach (var years in Horizons(withoutLast))
            {
                yield return Scores(years, withoutLast);
            }

            if (result.Differences.Any(difference => difference.WithoutLastYear == withoutLast))
            {
                yield return Differences(withoutLast);
            }
        }

        yield return Years();
        yield return LongRange();
        yield return Split();
        yield return Steps();
    }

    /// <summary>What a reader has to know to judge the tables.</summary>
    public IEnumerable<string> Limits()
    {
        var world = result.World;
        var countries = result.World.Partners.Count(partner => partner.Kind == PartnerKind.Country);
        var steps = Enumerable.Range(world.HistoryFrom.Year, result.LastYear - world.HistoryFrom.Year + 1)
            .Sum(year => Steps(world, year));
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"The record is short: {steps} steps of {countries} countries under {world.Leaders.Length} leaders. The parts of the model were chosen with all of it in sight; only their parameters are estimated anew at each origin.");
        yield return "Size, trade, distance and blocs of the partners are today's at all origins, for the model and for the baselines.";
        yield return "What is not estimated (the persistence of activism, capital, agreements, leaders to come) is as in the world's file, at all origins.";
        yield return $"'Without {Last}' leaves out every forecast that reaches into that year: a single year decides much of the rest.";
        yield return "An effect of leadership is a label for all that changed with it, not a cause. Only what is forecast beyond the record is truly out of sample: freeze it with 'dipsim forecast freeze', and score it when its time has come.";
    }

    private static int Steps(World world, int year)
    {
        var (steps, rungs) = (0, new int[world.Partners.Length]);
        foreach (var step in world.TierSteps)
        {
            steps += step.Month.Year == year && step.Tier > rungs[step.Partner] && world.Partners[step.Partner].Kind == PartnerKind.Country ? 1 : 0;
            rungs[step.Partner] = step.Tier;
        }

        return steps;
    }

    private string Headline()
    {
        if (Find(result.Scores, BackTest.Model, 1) is not { } model || result.Differences.FirstOrDefault(d => d is { YearsAhead: 1, WithoutLastYear: false, Measure: "log" } && d.Against == BackTest.ConstantHazard) is not { } constant)
        {
            return "";
        }

        var counts = result.Counts.Where(check => check.Forecaster == BackTest.Model && check.Rung == 0).ToArray();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"One year ahead the model's log score is {model.Log:0.000} and its ranked score {model.Ranked:0.0000}; it beats the constant hazard in {constant.YearsBetter} of {constant.Years} years, and its 90% bands hold the year's steps in {counts.Count(check => check.IsCovered)} of {counts.Length}.");
    }

    private IEnumerable<int> Horizons(bool withoutLast) =>
        result.Scores.Where(score => score.WithoutLastYear == withoutLast).Select(score => score.YearsAhead).Distinct();

    private ReportTable Scores(int years, bool withoutLast)
    {
        var scores = result.Scores.Where(score => score.YearsAhead == years && score.WithoutLastYear == withoutLast).ToArray();
        var table = new ReportTable(
            $"Scores {Ahead(years)} ahead{Without(withoutLast)}",
            $"Means over countries, then over {Numbers.Count(scores[0].Origins, "origin")}; smaller is better, but for the area under the ROC curve.",
            [new TextColumn(""), Right("log"), Right("ranked"), Right("Brier"), Right("binary log"), Right("ROC area")]);
        foreach (var score in scores)
        {
            table.Add(score.Forecaster, Number(score.Log, "0.000"), Number(score.Ranked, "0.0000"), Number(score.Brier, "0.0000"), Number(score.BinaryLog, "0.000"), Number(score.RocArea, "0.00"));
        }

        return table;
    }

    private ReportTable Differences(bool withoutLast)
    {
        var table = new ReportTable(
            $"The model less each baseline{Without(withoutLast)}",
            "Differences of log scores with 95% intervals, years drawn again in blocks as long as the forecast; below 0 the model is better. Binary: of standing higher.",
            [new TextColumn(""), Right("years ahead"), new TextColumn("difference"), Right("better in")]);
        foreach (var difference in result.Differences.Where(d => d.WithoutLastYear == withoutLast && (d.Measure == "log" || d is { Measure: "binary log", YearsAhead: 1 })))
        {
            var label = difference.Measure == "log" ? difference.Against : $"{difference.Against}, binary";
            table.Add(label, Text(difference.YearsAhead), Interval(difference.Difference), $"{difference.YearsBetter} of {difference.Years}");
        }

        return table;
    }

    private string Without(bool withoutLast) => withoutLast ? $", without {Last}" : "";

    private ReportTable Years()
    {
        var table = new ReportTable(
            "One year ahead, year by year",
            "Log scores, and the steps up the ladder in the year: mean, central 90% of futures, what came. A star marks a year outside the band.",
            [new TextColumn("year"), Right("model"), Right(BackTest.ConstantHazard), Right(BackTest.StrongLogit), Right("steps"), Right("90%"), Right("came"), new TextColumn("")]);
        foreach (var origin in result.Origins)
        {
            var check = result.Counts.First(c => c.Forecaster == BackTest.Model && c.Origin == origin && c.Rung == 0);
            table.Add(
                Text(origin + 1),
                Log(BackTest.Model, origin, origin + 1),
                Log(BackTest.ConstantHazard, origin, origin + 1),
                Log(BackTest.StrongLogit, origin, origin + 1),
                Number(check.Mean, "0.0"),
                $"{Text(check.Low)} to {Text(check.High)}",
                Text(check.Observed),
                check.IsCovered ? "" : "*");
        }

        return table;
    }

    private ReportTable LongRange()
    {
        var table = new ReportTable(
            $"From each origin to the end of {Last}",
            $"Log scores, and countries at '{result.World.Ladder.Names[1]}' or above: mean, central 90% of futures, what came, and the chance that was given to as many or more.",
            [new TextColumn("origin"), Right("model"), Right(BackTest.ConstantHazard), Right("countries"), Right("90%"), Right("came"), Right("chance")]);
        foreach (var origin in result.Origins)
        {
            var check = result.Counts.First(c => c.Forecaster == BackTest.Model && c.Origin == origin && c.Rung == 1);
            table.Add(
                Text(origin),
                Log(BackTest.Model, origin, result.LastYear),
                Log(BackTest.ConstantHazard, origin, result.LastYear),
                Number(check.Mean, "0.0"),
                $"{Text(check.Low)} to {Text(check.High)}",
                Text(check.Observed),
                Number(check.AtLeastObserved, "0.000"));
        }

        return table;
    }

    private ReportTable Split()
    {
        var table = new ReportTable(
            "Do chances mean what they say? One year ahead",
            "The Brier score of rising, all forecasts pooled, is miscalibration - discrimination + uncertainty.",
            [new TextColumn(""), Right("Brier"), Right("miscalibration"), Right("discrimination"), Right("uncertainty")]);
        foreach (var (forecaster, _, _, split) in result.Reliabilities.Where(r => r is { YearsAhead: 1, WithoutLastYear: false }))
        {
            table.Add(forecaster, Number(split.Score, "0.0000"), Number(split.Miscalibration, "0.0000"), Number(split.Discrimination, "0.0000"), Number(split.Uncertainty, "0.0000"));
        }

        return table;
    }

    private ReportTable Steps()
    {
        var table = new ReportTable(
            "What the model gave, and how often it came, one year ahead",
            "Steps of the isotonic fit: nothing was chosen. A calibrated forecast has the last two columns alike.",
            [new TextColumn("chances given"), Right("forecasts"), Right("rose"), Right("mean chance"), Right("frequency")]);
        foreach (var step in result.Reliabilities.First(r => r is { YearsAhead: 1, WithoutLastYear: false } && r.Forecaster == BackTest.Model).Reliability.Steps)
        {
            table.Add($"{Number(step.Low, "0.000")} to {Number(step.High, "0.000")}", Text(step.Count), Text(step.Events), Number(step.Mean, "0.000"), Number(step.Frequency, "0.000"));
        }

        return table;
    }

    private string Log(string forecaster, int origin, int target) =>
        Number(result.Years.First(score => score.Forecaster == forecaster && score.Origin == origin && score.Target == target).Log, "0.000");

    private static ForecasterScore? Find(IEnumerable<ForecasterScore> scores, string forecaster, int years) =>
        scores.FirstOrDefault(score => score.Forecaster == forecaster && score.YearsAhead == years && !score.WithoutLastYear);

    private static string Ahead(int years) => years == 1 ? "one year" : $"{years} years";

    private static string Interval(BootstrapInterval interval) =>
        $"{Signed(interval.Mean)} ({Signed(interval.Low)} to {Signed(interval.High)})";

    private static string Signed(double value) => value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture);

    private static string Number(double value, string format) => double.IsNaN(value) ? "-" : value.ToString(format, CultureInfo.InvariantCulture);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static TextColumn Right(string title) => new(title, IsRight: true);
}
