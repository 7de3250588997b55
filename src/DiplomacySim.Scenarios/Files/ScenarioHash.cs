using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The hash of what determines a scenario's results.</summary>
internal static class ScenarioHash
{
    // Changed when the same scenario would be written into the hash in another way.
    private const string Version = "scenario 1";

    /// <summary>SHA-256 of the canonical content, as 64 small hexadecimal digits.</summary>
    public static string Compute(Scenario scenario) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(scenario))));

    /// <summary>The canonical content: one fact a line, numbers with all their digits, texts with their length before them.</summary>
    public static string Canonical(Scenario scenario)
    {
        var text = new StringBuilder();
        Line(text, $"{Version}");
        Line(text, $"world {scenario.World.ContentHash}");
        Line(text, $"period {scenario.From} {scenario.To}");
        Line(text, $"seed {scenario.Seed}");
        Line(text, $"modules {string.Join(',', scenario.Modules.Select(module => module.Name))}");
        if (scenario.Experiment is { } experiment)
        {
            Line(text, $"experiment {Text(experiment.Text)}");
        }

        foreach (var policy in scenario.Policies)
        {
            Add(text, policy);
        }

        foreach (var target in scenario.Targets)
        {
            Line(text, $"target {Text(target.Name)} {Text(target.Expression.ToString())}");
        }

        foreach (var outcome in scenario.Outcomes)
        {
            Line(text, $"outcome {Text(outcome.Name)} {Text(outcome.Expression.ToString())}");
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, Policy policy)
    {
        Line(text, $"policy {Text(policy.Name)}");
        if (policy.Posterior is { } posterior)
        {
            Line(text, $"posterior {string.Join(',', posterior.DrawnNames.Select(Text))}");
        }

        Line(text, $"attention {Numbers(policy.Attention)}");
        Line(text, $"execution {Numbers(policy.Execution)}");
        Line(text, $"capacity {Numbers(policy.Capacity)}");
        Line(text, $"priority {Numbers(policy.Priority)}");
        foreach (var planned in policy.Events)
        {
            Line(text, $"event {planned.Month} {planned.Day ?? 0} {planned.Kind} {planned.Partner} {planned.Tier} {planned.Agreements} {string.Join(',', planned.Members)}{Details(planned)}");
        }

        if (policy.Branch is { } branch)
        {
            Line(text, $"branch {branch.Date} {Numbers(branch.Priority)}");
        }

        foreach (var rule in policy.Rules)
        {
            Line(text, $"rule {Text(rule.Name)} {Text(rule.When.ToString())} {rule.Months} {rule.From} {rule.To} {Text($"{rule.AtMost}")} {Text($"{rule.Prefer}")}");
            Line(text, $"then {rule.Then.Attention:R} {rule.Then.Readiness:R} {rule.Then.ProposesNextTier} {rule.Then.Agreements} {rule.Then.Slots}");
        }

        foreach (var shock in policy.Shocks)
        {
            var effect = shock.Then;
            Line(text, $"shock {Text(shock.Name)} {shock.RatePerYear:R} {Text($"{shock.Where}")} {shock.HitsOne} {shock.Months} {shock.From} {shock.To}");
            Line(text, $"then {effect.BarsVisits} {effect.Attention:R} {effect.Readiness:R} {effect.Slots} {effect.Capacity:R} {effect.Execution:R} {Text($"{effect.Tension}")} {Text($"{effect.Capital}")} {Text($"{effect.Citizens}")}");
        }

        foreach (var (lever, path) in policy.ModuleLevers.OrderBy(lever => lever.Key.Name, StringComparer.Ordinal))
        {
            Line(text, $"lever {Text(lever.Name)} {Numbers(path)}");
        }

        foreach (var (item, value) in policy.ModuleValues.OrderBy(item => item.Key.Name, StringComparer.Ordinal))
        {
            Line(text, $"module parameter {Text(item.Name)} {value:R}");
        }

        Line(text, $"parameters {Numbers([.. Enumerable.Range(0, policy.Parameters.Count).Select(i => policy.Parameters[i])])}");
        foreach (var uncertainty in policy.Uncertainties)
        {
            Line(text, $"uncertain {Text(uncertainty.Name)} {uncertainty.Distribution}{Window(uncertainty)}");
        }
    }

    private static string Window(Uncertainty uncertainty) =>
        (uncertainty.From ?? uncertainty.To) is null ? "" : $" {uncertainty.From} {uncertainty.To}";

    // What only some kinds of events say; events of the others are written as they have always been.
    private static string Details(PlannedEvent planned) => planned.Kind switch
    {
        PlannedEventKind.Crisis => string.Create(CultureInfo.InvariantCulture, $" {planned.Tension:R} {planned.Suspends} {planned.Citizens:R} {planned.Months}"),
        PlannedEventKind.Sign when !planned.Fields.IsEmpty => $" {string.Join(',', planned.Fields)}",
        PlannedEventKind.Host when planned.Occasions is { } occasions => string.Create(CultureInfo.InvariantCulture, $" {occasions}"),
        _ => "",
    };

    // Runs of equal values are written once with their length.
    private static string Numbers(ImmutableArray<double> values)
    {
        var text = new StringBuilder();
        for (var i = 0; i < values.Length;)
        {
            var begin = i;
            while (i < values.Length && values[i].Equals(values[begin]))
            {
                i++;
            }

            text.Append(CultureInfo.InvariantCulture, $"{(begin == 0 ? "" : " ")}{values[begin]:R}x{i - begin}");
        }

        return text.ToString();
    }

    private static string Text(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}");

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
