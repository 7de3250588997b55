using System.Globalization;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Results;

namespace DiplomacySim.Reports.Analyses;

/// <summary>Says what an analysis was made of, and what that means for it.</summary>
internal static class SourceText
{
    /// <summary>The opening sentence.</summary>
    /// <param name="source">What the analysis was made of.</param>
    /// <param name="subject">The key of what is analysed, below <c>source</c>.</param>
    /// <param name="words">The language.</param>
    public static string Opening(AnalysedCases source, string subject, AnalysisWords words) => words.Say(
        "source.opening",
        ("subject", words["source." + subject]),
        ("policy", source.Policy),
        ("experiment", source.Experiment.ToString()),
        ("cases", words.Say("count.cases", ("count", source.Cases))),
        ("each", Each(source, words)),
        ("left", source.LeftOut > 0 ? words.Say("source.left", ("count", source.LeftOut)) : ""));

    /// <summary>That each case is a mean of futures; nothing where it is one.</summary>
    public static string Each(AnalysedCases source, AnalysisWords words) =>
        source.Replications > 1 ? words.Say("source.each", ("count", source.Replications.ToString(CultureInfo.InvariantCulture))) : "";

    /// <summary>How many cases are of interest.</summary>
    public static string OfInterest(int count, int rows, AnalysisWords words) => words.Say(
        "source.of interest", ("cases", words.Say("count.cases", ("count", count))), ("share", words.Language.Percent((double)count / rows)));

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
    public static IEnumerable<string> Remarks(AnalysedCases source, AnalysisWords words)
    {
        if (source.LeftOut > 0 && source.Outcome.Kind == ColumnKind.Month)
        {
            yield return words.Say("source.month", ("outcome", source.Outcome.Name));
        }

        yield return (source.SharesChance, source.Replications) switch
        {
            (true, 1) => words["source.one luck"],
            (true, var count) => words.Say("source.shared luck", ("count", count.ToString(CultureInfo.InvariantCulture))),
            (false, 1) => words["source.own luck"],
            _ => words.Say("source.chance", ("share", words.Language.Percent(source.ChanceShare))),
        };
    }
}
