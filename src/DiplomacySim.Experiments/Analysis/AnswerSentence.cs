using System.Globalization;
using DiplomacySim.Experiments.Plans;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>Words the answer to the question: the top rung at the end, and the chance of the first target.</summary>
internal static class AnswerSentence
{
    public static string Of(ExperimentPlan plan, IReadOnlyList<PolicyTallies> policies, IReadOnlyList<TargetShare> targets)
    {
        var scenario = plan.Scenario;
        var ladder = scenario.World.World.Ladder;
        var bands = policies.Select(p => p.TopAtEnd()).ToArray();
        var names = plan.Policies.Select(p => p.Name).ToArray();
        var band = bands[0];
        var count = band.P05 == band.P95 ? Invariant($"{band.P50}") : Invariant($"{band.P50} ({band.P05} to {band.P95})");
        var end = new DateTime(scenario.To.Year, scenario.To.Number, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        var several = names.Length > 1;
        var answer = $"Probably {count} {ladder.Names[ladder.Top]} {(band.P50 == 1 ? "partner" : "partners")} by {end}"
            + (several ? $" under '{names[0]}'{Others(bands.Select(b => (double)b.P50), names, n => Invariant($"{n}"))}" : "");
        if (scenario.Targets.IsEmpty)
        {
            return answer + ".";
        }

        var name = scenario.Targets[0].Name;
        var shares = Enumerable.Range(0, names.Length).Select(p => targets.First(t => t.Policy == p && t.Name == name).Share).ToArray();
        var chance = double.IsNaN(shares[0].Value) ? "is not known" : $"is {Percent(shares[0].Value)} ({Whole(shares[0].Low)} to {Whole(shares[0].High)})";
        return $"{answer}; the chance of '{name}' {chance}{(several ? Others(shares.Select(s => s.Value), names, Percent) : "")}.";
    }

    /// <summary>A share as whole percent; what would be rounded to 0 or 100 without being it is shown as below 1 or above 99.</summary>
    internal static string Percent(double share) => share switch
    {
        > 0 and < 0.005 => "<1%",
        > 0.995 and < 1 => ">99%",
        _ => Whole(share) + "%",
    };

    private static string Whole(double share) => Math.Round(Math.Round(share * 100, 9), MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);

    private static string Others(IEnumerable<double> values, string[] names, Func<double, string> text)
    {
        var all = values.ToArray();
        var low = Array.IndexOf(all, all.Min());
        var high = Array.IndexOf(all, all.Max());
        if (text(all[low]) == text(all[high]))
        {
            return all.Length == 2 ? $" and under '{names[1]}'" : $" and under the other {all.Length - 1} policies";
        }

        return all.Length == 2
            ? $", {text(all[1])} under '{names[1]}'"
            : $", from {text(all[low])} ('{names[low]}') to {text(all[high])} ('{names[high]}') over all policies";
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
