using System.Globalization;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>What must be said beside every forecast, from the world's own marks: how long the wave lasts, and what is assumed.</summary>
internal static class HonestNotes
{
    private const int MostNamed = 4;

    public static IEnumerable<string> Of(ExperimentPlan plan, IReadOnlyList<UncertaintyEffect> effects, IReadOnlyList<PolicyTallies> policies) =>
        [Wave(plan, effects, policies), Assumptions(plan, effects)];

    private static string Wave(ExperimentPlan plan, IReadOnlyList<UncertaintyEffect> effects, IReadOnlyList<PolicyTallies> policies)
    {
        var world = plan.Scenario.World;
        var index = ParameterSet.IndexOf(Parameter.WaveHalfLife);
        var parameter = world.Parameters.First(p => p.Index == index);
        var leader = ParameterSet.IndexOf(Parameter.LeaderEffect);
        var known = parameter.Mark == ParameterMark.Assumption ? "no data say how long it lasts" : "that is an estimate";
        const string Subject = "The effect of the leadership in office";
        if (world.World.Leaders[^1].FadesFrom is not { } fades)
        {
            return $"{Subject} is taken to stay as long as it is in office; {known}.";
        }

        if (fades > plan.Scenario.To)
        {
            return $"The effects of the leaderships of these months are held as they are; they stand for everything that changed with them, and are not causes. That of the last one fades from {fades} only.";
        }

        if (effects.FirstOrDefault(e => e.Name == parameter.Name) is { } effect)
        {
            var low = effect.Groups.MinBy(g => g.TopMean)!;
            var high = effect.Groups.MaxBy(g => g.TopMean)!;
            var uncertainty = plan.Policies[effect.Policy].Uncertainties.First(u => u.Name == parameter.Name);
            return $"{Subject} fades with a half-life drawn from {uncertainty.Distribution} {parameter.Unit}; {known}, and it moves the top rung from {Count(low.TopMean)} ({low.Label}) to {Count(high.TopMean)} ({high.Label}){(effect.IsWithinNoise ? ", within noise" : "")}.";
        }

        var settings = plan.Policies.Select(p => (p.Parameters[index], p.Parameters[leader])).Distinct().Count();
        if (settings > 1)
        {
            var tops = policies.Select(p => p.TopAtEnd().Mean).ToArray();
            return $"Policies differ in how long the effect of the leadership in office lasts; {known}, so read them side by side: {Count(tops.Min())} to {Count(tops.Max())} at the top.";
        }

        var value = plan.Policies[0].Parameters[index];
        var held = double.IsPositiveInfinity(value) ? "is held to stay" : $"is held to fade by half in {Number(value)} {parameter.Unit}";
        return $"{Subject} {held}; {known}, so one number misleads: draw '{parameter.Name}' (range {Number(parameter.Low)} to {Number(parameter.High)}) to see its band.";
    }

    private static string Assumptions(ExperimentPlan plan, IReadOnlyList<UncertaintyEffect> effects)
    {
        var parameters = plan.Scenario.World.Parameters;
        var assumed = parameters.Where(p => p.Mark == ParameterMark.Assumption && p.Low < p.High).ToArray();
        string[] drawn = [.. assumed.Where(p => plan.Uncertainties.Contains(p.Name))
            .OrderByDescending(p => effects.FirstOrDefault(e => e.Name == p.Name)?.Size ?? 0)
            .Select(p => p.Name)];
        string[] held = [.. assumed.Where(p => IsHeld(plan, p)).Select(p => p.Name)];
        var estimates = parameters.Count(p => p.Mark != ParameterMark.Assumption && IsHeld(plan, p) && p.Low < p.High);
        var words = string.Create(CultureInfo.InvariantCulture, $"{assumed.Length} of {parameters.Length} parameters are assumptions; ");
        var together = plan.Policies.Max(policy => policy.Posterior?.Count) ?? 0;
        words += together > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{together} parameters are drawn together, as the record leaves them{(drawn.Length == 0 ? "" : $", and by the scenario {List(drawn)}")}. ")
            : drawn.Length == 0 ? "none of them is drawn here. " : $"drawn here: {List(drawn)}. ";
        return held.Length == 0 && estimates == 0
            ? words + "Nothing is held at one value."
            : words + $"Held at one value, so that true bands are wider: {string.Join(", and ", Held(held, estimates))}.";
    }

    /// <summary>Whether some policy takes a parameter at one value in all futures, and none draws it by the scenario.</summary>
    private static bool IsHeld(ExperimentPlan plan, WorldParameter parameter) =>
        !plan.Uncertainties.Contains(parameter.Name) && plan.Policies.Any(policy => policy.Posterior?.Draws(parameter.Index) != true);

    private static IEnumerable<string> Held(string[] assumed, int estimates)
    {
        if (assumed.Length > 0)
        {
            yield return List(assumed);
        }

        if (estimates > 0)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{estimates} {(estimates == 1 ? "estimate" : "estimates")}");
        }
    }

    private static string List(string[] names) => names.Length <= MostNamed
        ? string.Join(", ", names)
        : string.Join(", ", names.Take(MostNamed - 1)) + string.Create(CultureInfo.InvariantCulture, $" and {names.Length - MostNamed + 1} more");

    private static string Count(double mean) => mean.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Number(double value) => double.IsPositiveInfinity(value) ? "none" : value.ToString("0.###", CultureInfo.InvariantCulture);
}
