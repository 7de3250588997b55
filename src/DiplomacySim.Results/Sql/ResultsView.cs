using System.Collections.Immutable;

namespace DiplomacySim.Results.Sql;

/// <summary>The view that shows the outcomes of an experiment beside what was drawn for them; the same in every store.</summary>
internal static class ResultsView
{
    /// <summary>The statement that creates the view; the tables that it joins must be there.</summary>
    /// <param name="id">The experiment.</param>
    /// <param name="outcomes">The columns of outcomes.</param>
    /// <param name="cases">The columns of draws.</param>
    /// <param name="isDesigned">Whether futures are replications of cases, so that the view has columns for both.</param>
    public static string Create(ExperimentId id, ImmutableArray<ColumnDefinition> outcomes, ImmutableArray<ColumnDefinition> cases, bool isDesigned)
    {
        const long Stride = ExperimentDefinition.CaseStride;
        var numbers = isDesigned ? $", o.future % {Stride} AS case_number, o.future / {Stride} AS replication" : "";
        var join = cases.Length > 0 ? $"JOIN {Naming.Cases(id)} c ON c.policy = o.policy AND c.future = o.future" : "";
        return $"""
            CREATE VIEW {Naming.Results(id)} AS
            SELECT p.name AS policy, o.future AS future{numbers}{Naming.Each(outcomes, c => $"o.{c} AS {c}")}{Naming.Each(cases, c => $"c.{c} AS {c}")}
            FROM {Naming.Outcomes(id)} o JOIN policies p ON p.experiment = {id} AND p.policy = o.policy {join}
            """;
    }
}
