using System.Collections.Immutable;
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
        columns.AddRange(BuiltInOutcomes.OfCore(ladder).Select(column => new ColumnDefinition(column.Name, column.Unit)));
        var ofModules = BuiltInOutcomes.OfModules(scenario.Modules);
        OfModules = ofModules.Length;
        columns.AddRange(ofModules.Select(column => new ColumnDefinition(column.Name, column.Unit)));
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

    /// <summary>The columns.</summary>
    public ImmutableArray<ColumnDefinition> Columns { get; }

    /// <summary>The expressions behind the columns from <see cref="BuiltIn"/> on.</summary>
    public ImmutableArray<Expression> Expressions { get; }

    /// <summary>The number of built-in columns, those of modules included.</summary>
    public int BuiltIn { get; }

    /// <summary>How many of the built-in columns, the last of them, are outcomes of modules.</summary>
    public int OfModules { get; }
}
