using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Wording;

/// <summary>Words the answer to the question: the top rung at the end, and the chance of the first target.</summary>
public static class AnswerText
{
    /// <summary>The answer in one sentence.</summary>
    /// <param name="summary">The summary of an experiment.</param>
    /// <param name="texts">The texts of <see cref="TextCatalog.Reports"/> in some language.</param>
    public static string Of(RunSummary summary, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(texts);
        var language = texts.Language;
        var scenario = summary.Plan.Scenario;
        var top = scenario.World.World.Ladder.Top;
        string[] policies = [.. summary.Plan.Policies.Select(policy => policy.Name)];
        var bands = Enumerable.Range(0, policies.Length).Select(p => summary.BandOf(p, scenario.To, top, false)).ToArray();
        var band = bands[0];
        var text = texts.Say(
            "answer.one",
            ("number", band.P50),
            ("count", Count(band, texts)),
            ("tier", new WorldNames(scenario.World, language).Tier(top)),
            ("end", scenario.To));
        if (policies.Length > 1)
        {
            text = Others(texts, texts.Say("answer.under", ("text", text), ("policy", policies[0])), [.. bands.Select(b => (double)b.P50)], policies, language.Whole, p => Count(bands[p], texts));
        }

        return texts.Say("answer.end", ("text", scenario.Targets.IsEmpty ? text : Target(summary, texts, text, policies)));
    }

    private static string Target(RunSummary summary, Texts texts, string text, string[] policies)
    {
        var language = texts.Language;
        var name = summary.Plan.Scenario.Targets[0].Name;
        var shares = Enumerable.Range(0, policies.Length).Select(p => summary.Targets.First(t => t.Policy == p && t.Name == name).Share).ToArray();
        var worded = double.IsNaN(shares[0].Value)
            ? texts.Say("answer.target unknown", ("text", text), ("target", name))
            : texts.Say(
                "answer.target",
                ("text", text),
                ("target", name),
                ("chance", language.Percent(shares[0].Value)),
                ("band", language.Range(language.Points(shares[0].Low), language.Points(shares[0].High))));
        return policies.Length > 1 ? Others(texts, worded, [.. shares.Select(share => share.Value)], policies, language.Percent, p => Chance(shares[p], texts)) : worded;
    }

    private static string Count(CountBand band, Texts texts) => band.P05 == band.P95
        ? texts.Language.Whole(band.P50)
        : texts.Say("answer.band", ("median", band.P50), ("band", texts.Language.Range(texts.Language.Whole(band.P05), texts.Language.Whole(band.P95))));

    private static string Chance(Share share, Texts texts) => texts.Say(
        "answer.band",
        ("median", texts.Language.Percent(share.Value)),
        ("band", texts.Language.Range(texts.Language.Points(share.Low), texts.Language.Points(share.High))));

    // How the first policy's value compares with those of the others: numbers that read alike are alike.
    private static string Others(Texts texts, string text, double[] values, string[] policies, Func<double, string> word, Func<int, string> withBand)
    {
        var low = Array.IndexOf(values, values.Min());
        var high = Array.IndexOf(values, values.Max());
        if (word(values[low]) == word(values[high]))
        {
            return policies.Length == 2
                ? texts.Say("answer.same as other", ("text", text), ("policy", policies[1]))
                : texts.Say("answer.same as others", ("text", text), ("count", policies.Length - 1));
        }

        return policies.Length == 2
            ? texts.Say("answer.other", ("text", text), ("value", withBand(1)), ("policy", policies[1]))
            : texts.Say("answer.others", ("text", text), ("low", withBand(low)), ("least", policies[low]), ("high", withBand(high)), ("most", policies[high]));
    }
}
