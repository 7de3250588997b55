using System.CommandLine;
using System.Globalization;
using DiplomacySim.Cli.BackTests;
using DiplomacySim.Cli.Forecasts;
using DiplomacySim.Cli.Running;
using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Experiments.BackTesting.Frozen;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds.Facts;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>forecast score</c>: holds a frozen forecast against facts.</summary>
internal static class ForecastScoreVerb
{
    public static Command Create(CliContext context)
    {
        var file = new Argument<string>("FILE") { Description = "The file that 'dipsim forecast freeze' wrote." };
        var facts = new Option<string>("--facts") { Description = "What has come to pass, in the format of a world's tier_history.csv.", HelpName = "FILE", Required = true };
        var through = CommonOptions.Whole("--through", "The last year of which the facts tell all; the last one that is over by default.", 1, 9999);
        var without = new Option<string[]>("--without") { Description = "Leave these countries out: what came of them was known when the forecast was frozen.", HelpName = "CODE", AllowMultipleArgumentsPerToken = true };
        var date = CommonOptions.Day("--date", "The day that is taken for today.");
        var format = CommonOptions.Format("text", "json", "markdown");
        var command = new Command("score", "Check a frozen forecast's hash, and score what has come to pass.") { file, facts, through, without, date, format };
        command.SetAction(parse =>
        {
            var today = parse.GetValue(date) ?? CommonOptions.Today(context);
            var last = (int?)parse.GetValue(through);
            if (last >= today.Year && !(last == today.Year && today is { Month: 12, Day: 31 }))
            {
                throw new CliFault(string.Create(CultureInfo.InvariantCulture, $"--through: {last} is not over yet; today is {today:yyyy-MM-dd}."));
            }

            return Run(context, parse.GetRequiredValue(file), parse.GetRequiredValue(facts), last ?? today.AddDays(1).Year - 1, today, parse.GetValue(without) ?? [], parse.GetValue(format)!);
        });
        return command;
    }

    private static int Run(CliContext context, string file, string factsFile, int through, DateOnly today, string[] without, string format)
    {
        var (forecast, hash) = Read(file);
        var leftOut = LeftOut(forecast, without);
        var reading = TierFactsReader.Read(factsFile, FrozenScoring.Words(forecast));
        ScenarioFiles.Show(context.Terminal, reading.Problems);
        if (reading.HasErrors)
        {
            throw new CliFault($"{factsFile} has {ScenarioFiles.Count(reading.Problems)}; put right what is listed above.");
        }

        var objections = FrozenScoring.Objections(forecast, reading.Facts, leftOut, today, factsFile);
        foreach (var objection in objections)
        {
            context.Terminal.Note(objection);
        }

        if (objections.Length > 0)
        {
            throw new CliFault($"{file} cannot be scored with these facts: see the {(objections.Length == 1 ? "row" : "rows")} above.");
        }

        var scores = FrozenScoring.Score(forecast, reading.Facts, leftOut, through);
        var tables = new ForecastScoreTables(forecast, hash, scores);
        switch (format)
        {
            case "json":
                ForecastScoreJson.Write(context.Terminal.Out, forecast, hash, scores);
                break;
            case "markdown":
                TableWriter.WriteMarkdown(context.Terminal.Out, "Frozen forecast, scored", tables.Opening(), tables.Tables(), tables.Limits());
                break;
            default:
                TableWriter.WriteText(context.Terminal, tables.Opening(), tables.Tables(), tables.Limits());
                break;
        }

        return ExitCode.Done;
    }

    private static (FrozenForecast Forecast, string Hash) Read(string file)
    {
        var place = new FileInfo(file);
        if (!place.Exists)
        {
            throw new CliFault($"there is no file '{file}'; give one that 'dipsim forecast freeze' wrote.");
        }

        if (place.Length > FrozenFile.MaxBytes)
        {
            throw new CliFault(string.Create(CultureInfo.InvariantCulture, $"{file} has {place.Length:N0} bytes; a frozen forecast has at most {FrozenFile.MaxBytes:N0}."));
        }

        try
        {
            return FrozenFile.Read(File.ReadAllBytes(file), file);
        }
        catch (BackTestException exception)
        {
            throw new CliFault(exception.Message);
        }
    }

    private static PartnerId[] LeftOut(FrozenForecast forecast, string[] without)
    {
        string[] known = [.. forecast.Countries.Select(country => country.Id.Code)];
        foreach (var code in without)
        {
            if (!known.Contains(code, StringComparer.Ordinal))
            {
                var near = DidYouMean.Nearest(code, known);
                throw new CliFault($"--without: '{code}' is no country of the forecast{(near is null ? "; give a code of three letters" : $"; did you mean '{near}'?")}");
            }
        }

        return [.. without.Select(code => new PartnerId(code))];
    }
}
