using System.Collections.Immutable;
using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results;

/// <summary>What an experiment is: everything that is known before its first future is computed.</summary>
public sealed record ExperimentDefinition
{
    /// <summary>The scenario's title.</summary>
    public required string Title { get; init; }

    /// <summary>The path of the scenario file as the user gave it.</summary>
    public required string ScenarioPath { get; init; }

    /// <summary>The effective text of the scenario, enough to run it again.</summary>
    public required string ScenarioText { get; init; }

    /// <summary>The hash of the scenario's content.</summary>
    public required string ScenarioHash { get; init; }

    /// <summary>
    /// The hash of everything that decides the numbers except how many futures: scenario, world, model version, seed, policies,
    /// outcomes. Two experiments with one plan hash have equal futures; see <see cref="IResultStore.FindByPlan"/>.
    /// </summary>
    public required string PlanHash { get; init; }

    /// <summary>The name of the world.</summary>
    public required string WorldName { get; init; }

    /// <summary>The hash of the world's files.</summary>
    public required string WorldHash { get; init; }

    /// <summary>The version of the model's equations.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The engine that computes, such as <c>embedded</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>The version of the program.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>The seed of all draws.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The first month, as <c>2026-01</c>.</summary>
    public required string From { get; init; }

    /// <summary>The last month, as <c>2030-12</c>.</summary>
    public required string To { get; init; }

    /// <summary>The number of months from <see cref="From"/> to <see cref="To"/>, both included; at least 1.</summary>
    public required int Months { get; init; }

    /// <summary>The number of partners; at least 1.</summary>
    public required int Partners { get; init; }

    /// <summary>The most futures that a shard holds; at least 1.</summary>
    public required int ShardLanes { get; init; }

    /// <summary>The distance between the numbers of two replications of a case: future = replication x 1,000,000 + case.</summary>
    public const long CaseStride = 1_000_000;

    /// <summary>The number of futures asked for, of each policy; at least 1.</summary>
    public required long FuturesRequested { get; init; }

    /// <summary>
    /// How often each case is asked for, at least 1, where futures are numbered by <see cref="CaseStride"/>; null where every future
    /// is a case of its own.
    /// </summary>
    public int? Replications { get; init; }

    /// <summary>When the experiment was described; stored in universal time, to the millisecond.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The machine that computes, as one JSON value.</summary>
    public string HostJson { get; init; } = "{}";

    /// <summary>Whatever else is needed to repeat the experiment, as one JSON value.</summary>
    public string ManifestJson { get; init; } = "{}";

    /// <summary>The policies, at least one; results name a policy by its index here.</summary>
    public required ImmutableArray<PolicyDefinition> Policies { get; init; }

    /// <summary>The outcomes: what is read off each future.</summary>
    public required ImmutableArray<ColumnDefinition> Outcomes { get; init; }

    /// <summary>The uncertainties: what is drawn for each case.</summary>
    public ImmutableArray<ColumnDefinition> Uncertainties { get; init; } = [];

    /// <summary>Gives columns that are not stored a <see cref="ColumnDefinition.StoredName"/> that no outcome and no uncertainty has.</summary>
    public ImmutableArray<ColumnDefinition> NameBeside(IEnumerable<ColumnDefinition> columns) => Naming.Beside(Outcomes.Concat(Uncertainties), columns);
}
