using DiplomacySim.Experiments.Analysis.Explaining;

namespace DiplomacySim.Reports.Analyses;

/// <summary>Words a lever that was taken out of a policy.</summary>
internal static class LeverText
{
    /// <param name="lever">The lever.</param>
    /// <param name="partner">What the partner whose upgrade is explained is called.</param>
    /// <param name="words">The language.</param>
    public static string Of(RemovedLever lever, string partner, AnalysisWords words) => lever.Kind switch
    {
        // Events are called what the scenario calls them.
        RemovedLeverKind.Event => lever.Name,
        RemovedLeverKind.Setting => words.Say("explain.lever.Setting", ("name", words.Input(lever.Name)), ("set", words.Language.Plain(lever.Set)), ("usual", words.Language.Plain(lever.Usual))),
        RemovedLeverKind.ModuleLever => words.Say("explain.lever.ModuleLever", ("name", words.Input(lever.Name))),
        _ => words.Say(
            "explain.lever." + lever.Kind,
            ("count", lever.Count),
            ("events", lever.Events is { } kind ? words["explain.events." + kind] : ""),
            ("partner", partner),
            ("name", lever.Name)),
    };
}
