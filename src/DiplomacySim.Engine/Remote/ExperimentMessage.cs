using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Remote;

/// <summary>An experiment as the server's store holds it, with how its run stands.</summary>
/// <param name="Experiment">The number of the experiment in the server's store.</param>
/// <param name="Title">Its title.</param>
/// <param name="Scenario">The path of the scenario, as it was given.</param>
/// <param name="World">The name of the world.</param>
/// <param name="From">The first month, as <c>2026-01</c>.</param>
/// <param name="To">The last month.</param>
/// <param name="Seed">The seed, as text: it may exceed what a JSON number carries exactly in most readers.</param>
/// <param name="Policies">The names of the policies.</param>
/// <param name="PlanHash">The hash of what decides the numbers.</param>
/// <param name="ModelVersion">The version of the model's equations.</param>
/// <param name="Engine">The engine that began it.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Futures">The futures that are stored for every policy.</param>
/// <param name="FuturesRequested">The futures asked for, of each policy.</param>
/// <param name="Seconds">The time spent computing in all its runs, in seconds.</param>
/// <param name="ResultHash">The hash of its results; null until it is done.</param>
/// <param name="CreatedAt">When it was begun, in universal time.</param>
/// <param name="FinishedAt">When its last run ended; null before the first end.</param>
/// <param name="Run">How its run stands; null where it has not run since the server was started.</param>
public sealed record ExperimentMessage(
    long Experiment,
    string Title,
    string Scenario,
    string World,
    string From,
    string To,
    string Seed,
    ImmutableArray<string> Policies,
    string PlanHash,
    string ModelVersion,
    string Engine,
    ExperimentState State,
    long Futures,
    long FuturesRequested,
    double Seconds,
    string? ResultHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset? FinishedAt,
    StatusMessage? Run)
{
    /// <summary>The message of a stored experiment and its run.</summary>
    public static ExperimentMessage Of(ExperimentRecord record, RunStatus? status)
    {
        ArgumentNullException.ThrowIfNull(record);
        var definition = record.Definition;
        return new ExperimentMessage(
            record.Id.Value,
            definition.Title,
            definition.ScenarioPath,
            definition.WorldName,
            definition.From,
            definition.To,
            definition.Seed.ToString(CultureInfo.InvariantCulture),
            [.. definition.Policies.Select(p => p.Name)],
            definition.PlanHash,
            definition.ModelVersion,
            definition.Engine,
            record.State,
            record.FuturesDone,
            definition.FuturesRequested,
            record.Seconds,
            record.Hash,
            definition.CreatedAt,
            record.FinishedAt,
            status is null ? null : StatusMessage.Of(status));
    }
}
