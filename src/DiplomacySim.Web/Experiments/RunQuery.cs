using System.Globalization;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Model.Columns;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Experiments;

/// <summary>The values in the address of a request to run or to resume, each checked.</summary>
internal sealed class RunQuery
{
    private static readonly string[] _known =
    [
        RemoteQuery.Futures, RemoteQuery.Seed, RemoteQuery.Until, RemoteQuery.Difference, RemoteQuery.Workers, RemoteQuery.ShardLanes,
        RemoteQuery.MaxFailures, RemoteQuery.Fresh, RemoteQuery.OnlyFailed, RemoteQuery.Path, RemoteQuery.Experiment, LanguageChoice.Parameter,
    ];

    private readonly IQueryCollection _query;

    /// <summary>Reads the values.</summary>
    /// <exception cref="RequestFault">One of them is unknown or out of range.</exception>
    public RunQuery(IQueryCollection query)
    {
        _query = query;
        if (query.Keys.FirstOrDefault(k => !_known.Contains(k, StringComparer.Ordinal)) is { } unknown)
        {
            throw RequestFault.Bad($"'{unknown}' is no value of this request; there are {string.Join(", ", _known)}.");
        }

        Futures = Whole(RemoteQuery.Futures, 1, ScenarioLimits.MaxFutures);
        Seed = ReadSeed();
        Path = query[RemoteQuery.Path] is [{ Length: > 0 and <= ScenarioLimits.MaxPathLength } path] ? path : null;
        Experiment = Whole(RemoteQuery.Experiment, 1, long.MaxValue) is { } number ? new ExperimentId(number) : null;
        Options = new RunOptions
        {
            Workers = (int)(Whole(RemoteQuery.Workers, 1, RunOptions.MaxWorkers) ?? Math.Min(Environment.ProcessorCount, RunOptions.MaxWorkers)),
            ShardLanes = (int?)Whole(RemoteQuery.ShardLanes, 1, LaneInputs.MaxLanes),
            Fresh = Truth(RemoteQuery.Fresh),
            OnlyFailed = Truth(RemoteQuery.OnlyFailed),
            Until = ReadUntil(),
            Difference = Text(RemoteQuery.Difference),
            MostFailures = Whole(RemoteQuery.MaxFailures, 0, long.MaxValue),
            ScenarioPath = Path,
        };
        if (Options.Until is not null && Futures is not null)
        {
            throw RequestFault.Bad($"'{RemoteQuery.Until}' finds the number of futures itself; leave out '{RemoteQuery.Futures}', or leave out '{RemoteQuery.Until}'.");
        }
    }

    /// <summary>Refuses a difference that cannot be made of a scenario's policies.</summary>
    /// <exception cref="RequestFault">It cannot be made.</exception>
    public void CheckDifference(Scenario scenario)
    {
        if (Options.Difference is not { } other)
        {
            return;
        }

        if (Options.Until is null)
        {
            throw RequestFault.Bad($"'{RemoteQuery.Difference}' says what is to be made sure of; say how sure with '{RemoteQuery.Until}'.");
        }

        if (scenario.Policies.Skip(1).All(policy => policy.Name != other))
        {
            throw RequestFault.Bad($"'{RemoteQuery.Difference}={other}' is not a policy that is compared with '{scenario.Policies[0].Name}'.");
        }
    }

    /// <summary>The futures of each policy; null for the scenario's.</summary>
    public long? Futures { get; }

    /// <summary>The seed; null for the scenario's.</summary>
    public ulong? Seed { get; }

    /// <summary>The path of the scenario for the record; null where none was given.</summary>
    public string? Path { get; }

    /// <summary>The experiment to go on with; null for none in particular.</summary>
    public ExperimentId? Experiment { get; }

    /// <summary>How to run.</summary>
    public RunOptions Options { get; }

    private string? Text(string name) => _query[name] is [{ } value] ? value : null;

    private long? Whole(string name, long low, long high)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high
            ? value
            : throw RequestFault.Bad(string.Create(CultureInfo.InvariantCulture, $"'{name}={text}' is not a whole number from {low} to {high}."));
    }

    private ulong? ReadSeed() => Text(RemoteQuery.Seed) is not { } text ? null
        : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed
        : throw RequestFault.Bad($"'{RemoteQuery.Seed}={text}' is not a whole number from 0 to {ulong.MaxValue}.");

    private bool Truth(string name) => Text(name) switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw RequestFault.Bad($"'{name}={other}' is neither 'true' nor 'false'."),
    };

    private double? ReadUntil() => Text(RemoteQuery.Until) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var until) && until is > 0 and < 0.5 ? until
        : throw RequestFault.Bad($"'{RemoteQuery.Until}={text}' is not a share between 0 and 0.5, such as 0.01 for one percentage point.");
}
