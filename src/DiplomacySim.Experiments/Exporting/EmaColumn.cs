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
        string[] drawn = [.. definition.Uncertainties.Select(u => u.Name).Where(name => tables.Any(t => t.Inputs.Any(i => i.Name == name)))];
        return
        [
            .. drawn.Concat(settings.Differing().Except(drawn)).Select(name => new EmaColumn(
                names.Of(name),
                settings.MayBeNone(name),
                [.. tables.Select(t => t.Inputs.Select(i => i.Name).ToList().IndexOf(name))],
                [.. tables.Select((_, policy) => settings.Value(policy, name))])),
        ];
    }
}
