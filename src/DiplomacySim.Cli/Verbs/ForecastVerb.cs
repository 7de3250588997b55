using System.CommandLine;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>forecast</c>: freezes a forecast of the years ahead, and scores it when its time has come.</summary>
internal static class ForecastVerb
{
    public static Command Create(CliContext context) => new("forecast", "Freeze a forecast of the years ahead, and score it when its time has come.")
    {
        ForecastFreezeVerb.Create(context),
        ForecastScoreVerb.Create(context),
    };
}
