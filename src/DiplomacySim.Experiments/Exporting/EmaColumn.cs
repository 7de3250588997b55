using System.Collections.Immutable;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Exporting;

/// <summary>An uncertainty or lever as a column of the table of experiments.</summary>
/// <param name="Name">The column's name.</param>
/// <param name="IsText">Whether it is a category, because <c>none</c> is among its values.</param>
/// <param name="Places">For each policy the place among the inputs that it draws; -1 where it holds it at one value.</param>
/// <param name="Values">For each policy that value; NaN where it is not known.</param>
internal sealed record EmaColumn(string Name, bool IsText, ImmutableArray<int> Places, ImmutableArray<double> Values)
{
    /// <summary>The columns that every table of experiments has, behind all others.</summary>
    public static ImmutableArray<string> Labels { get; } = ["scenario", "policy", "model"];

    /// <summary>What any policy draws, in the order of the experiment; then what policies hold at different values.</summary>
    public static ImmutableArray<EmaColumn> Of(ExperimentDefinition definition, CaseTable[] tables)
    {
        var settings = new FixedSettings(definition);
        var names = new Identifiers([.. Labels]);
        var parameters = DrawnParameters.Of(definition);
        string[] inputs = [.. tables.SelectMany(t => t.Inputs).Select(i => i.Name).Distinct()];
        string[] drawn = [.. definition.Uncertainties.Concat(parameters?.Columns ?? []).Select(u => u.Name).Distinct().Where(name => inputs.Contains(name, StringComparer.Ordinal))];
        return
        [
            .. drawn.Concat(settings.Differing().Except(drawn)).Select(name => new EmaColumn(
                names.Of(name),
                MayBeNone(name),
                [.. tables.Select(t => Place(t, name))],
                [.. tables.Select((_, policy) => settings.Value(policy, name))])),
        ];

        bool MayBeNone(string name) => parameters?.DistributionOf(name)?.Contains("none", StringComparison.Ordinal) == true
            || tables.Index().Any(t => Place(t.Item, name) < 0 ? double.IsInfinity(settings.Value(t.Index, name)) : settings.DrawsNone(t.Index, name));
    }

    private static int Place(CaseTable table, string name) => table.Inputs.Select(i => i.Name).ToList().IndexOf(name);
}
