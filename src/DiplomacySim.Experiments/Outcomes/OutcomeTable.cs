using System.Collections.Immutable;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Experiments.Outcomes;

/// <summary>The columns of outcomes that every future of a scenario fills, in their order.</summary>
/// <remarks>First the built-in ones, then the targets, then the outcomes that the scenario names.</remarks>
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

    /// <summary>The number of built-in columns.</summary>
    public int BuiltIn { get; }
}
