using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Model;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Cli.Reports;

/// <summary>Says in words what a policy sets: levers, priorities and fixed assumptions.</summary>
internal static class PolicySettings
{
    private const int MostSteps = 3;

    public static string Describe(Policy policy, Scenario scenario)
    {
        var parts = new List<string>();
        AddLever(parts, policy, UncertaintyKind.Attention, "attention", policy.Attention, scenario.From);
        AddLever(parts, policy, UncertaintyKind.Execution, "execution", policy.Execution, scenario.From);
        AddLever(parts, policy, UncertaintyKind.Capacity, "capacity", policy.Capacity, scenario.From);
        var preferred = policy.Priority.Count(weight => weight != 0);
        if (preferred > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"priority of {preferred} {(preferred == 1 ? "partner" : "partners")}"));
        }

        foreach (var parameter in scenario.World.Parameters)
        {
            var value = policy.Parameters[parameter.Index];
            if (value != scenario.World.World.Parameters[parameter.Index])
            {
                parts.Add($"{parameter.Name} {(double.IsPositiveInfinity(value) ? "none" : Text(value))}");
            }
        }

        return string.Join(", ", parts);
    }

    private static void AddLever(List<string> parts, Policy policy, UncertaintyKind kind, string name, ImmutableArray<double> path, Month from)
    {
        if (policy.Uncertainties.Any(u => u.Kind == kind))
        {
            return;
        }

        var steps = Enumerable.Range(0, path.Length).Where(i => i == 0 || path[i] != path[i - 1]).ToArray();
        parts.Add(steps.Length switch
        {
            1 => $"{name} {Text(path[0])}",
            <= MostSteps => $"{name} {string.Join(", ", steps.Select(i => i == 0 ? Text(path[i]) : $"from {from + i} {Text(path[i])}"))}",
            _ => $"{name} {Text(path.Min())} to {Text(path.Max())} over time",
        });
    }

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
