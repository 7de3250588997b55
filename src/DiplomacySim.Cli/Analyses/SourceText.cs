using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Analyses;

/// <summary>Says what an analysis was made of, and what that means for it.</summary>
internal static class SourceText
{
    /// <summary>The opening sentence.</summary>
    public static string Opening(AnalysedCases source, string subject)
    {
        var each = source.Replications > 1 ? string.Create(CultureInfo.InvariantCulture, $", means of {source.Replications} futures each") : "";
        var left = source.LeftOut > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {source.LeftOut:N0} left out, which lack a value") : "";
        return $"{subject} under '{source.Policy}' of experiment {source.Experiment}: {Numbers.Count(source.Cases, "case")}{each}{left}.";
    }

    /// <summary>The same for programs.</summary>
    public static IEnumerable<(string Key, object? Value)> Facts(AnalysedCases source) =>
    [
        ("experiment", source.Experiment.Value),
        ("policy", source.Policy),
        ("outcome", source.Outcome.Name),
        ("unit", source.Outcome.Kind == ColumnKind.Month ? "months" : source.Outcome.Unit),
        ("design", source.Design.ToString()),
        ("cases", source.Cases),
        ("leftOut", source.LeftOut),
        ("replications", source.Replications),
        ("sharesChance", source.SharesChance),
        ("chanceShare", source.ChanceShare),
    ];

    /// <summary>What chance leaves in it.</summary>
    public static IEnumerable<string> Remarks(AnalysedCases source)
    {
        if (source.LeftOut > 0 && source.Outcome.Kind == ColumnKind.Month)
        {
            yield return $"'{source.Outcome.Name}' is a month that never comes in some futures: what is said holds for the cases in which it comes.";
        }

        if (source.SharesChance)
        {
            yield return source.Replications == 1
                ? "All cases share one draw of chance: indices are those of the model in that one luck. More replications make them hold on average."
                : $"All cases share their draws of chance, so that they differ in inputs alone; what is said is about means of {source.Replications} futures.";
        }
        else if (source.Replications == 1)
        {
            yield return "Each case is one future with its own luck: what inputs do not explain is chance, or inputs together.";
        }
        else
        {
            yield return $"Chance makes {Numbers.Percent(source.ChanceShare)} of the variance between cases; no input explains that part.";
        }
    }
}
