using System.Collections.Immutable;
using DiplomacySim.Model.Modules;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Experiments.Outcomes;

/// <summary>The columns of outcomes that every future of a scenario fills, in their order.</summary>
/// <remarks>First the built-in ones, those of the modules that are on the last of them, then the targets, then the outcomes that the scenario names.</remarks>
public sealed class OutcomeTable
{
    /// <summary>Lists the columns of a scenario.</summary>
    public OutcomeTable(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var ladder = scenario.World.World.Ladder;
        var columns = ImmutableArray.CreateBuilder<ColumnDefinition>();
        for (var rung = 1; rung <= ladder.Top; rung++)
        {
            columns.Add(new ColumnDefinition(rung == ladder.Top ? ladder.Names[rung] : $"{ladder.Names[rung]} or above", "countries"));
        }

        columns.Add(new ColumnDefinition("upgrades", "steps"));
        columns.Add(new ColumnDefinition("visits", "activities"));
        columns.Add(new ColumnDefinition("partners visited", "partners"));
        columns.Add(new ColumnDefinition("agreements signed", "agreements"));
        columns.Add(new ColumnDefinition("agreements implemented", "agreements"));
        columns.Add(new ColumnDefinition("agreements lapsed", "agreements"));
        columns.Add(new ColumnDefinition("suspensions", "events"));
        columns.Add(new ColumnDefinition("sectoral labels", "labels"));
        foreach (var quantity in ModuleOutcomes(scenario))
        {
            OfModules++;
            columns.Add(new ColumnDefinition(quantity.Name.Replace('_', ' '), quantity.Unit));
        }

        BuiltIn = columns.Count;
        foreach (var target in scenario.Targets)
        {
            columns.Add(new ColumnDefinition(target.Name, "", ColumnKind.Target));
        }

        foreach (var outcome in scenario.Outcomes)
        {
            var kind = outcome.Expression.Type switch
            {
                ExpressionType.Truth => ColumnKind.Truth,
                ExpressionType.Month => ColumnKind.Month,
                _ => ColumnKind.Number,
            };
            columns.Add(new ColumnDefinition(outcome.Name, "", kind));
        }

        Columns = columns.ToImmutable();
        Expressions = [.. scenario.Targets.Select(t => t.Expression), .. scenario.Outcomes.Select(o => o.Expression)];
    }

    /// <summary>The quantities of modules that are outcomes of a scenario, in their order.</summary>
    public static IEnumerable<ModuleQuantity> ModuleOutcomes(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Modules.SelectMany(module => module.Quantities).Where(quantity => quantity.IsOutcome);
    }

    /// <summary>The columns.</summary>
    public ImmutableArray<ColumnDefinition> Columns { get; }

    /// <summary>The expressions behind the columns from <see cref="BuiltIn"/> on.</summary>
    public ImmutableArray<Expression> Expressions { get; }

    /// <summary>The number of built-in columns, those of modules included.</summary>
    public int BuiltIn { get; }

    /// <summary>How many of the built-in columns, the last of them, are outcomes of modules.</summary>
    public int OfModules { get; }
}
