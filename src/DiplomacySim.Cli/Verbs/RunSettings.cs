using System.CommandLine;
using DiplomacySim.Cli.Composition;
using DiplomacySim.Cli.Running;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Model.Columns;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Cli.Verbs;

/// <summary>The options of verbs that run.</summary>
internal sealed class RunSettings
{
    private readonly Option<long?> _futures = CommonOptions.Whole("--futures", "Take this many futures of each policy in place of the file's number.", 1, ScenarioLimits.MaxFutures);
    private readonly Option<long?> _samples = CommonOptions.Samples();
    private readonly Option<long?> _replications = CommonOptions.Replications();
    private readonly Option<ulong?> _seed = CommonOptions.Seed();
    private readonly Option<long?> _workers = CommonOptions.Whole("--workers", "Compute on this many threads; the processors by default.", 1, 1024);
    private readonly Option<long?> _shardLanes = CommonOptions.Whole("--shard-lanes", "Put at most this many futures into a shard.", 1, LaneInputs.MaxLanes);
    private readonly Option<double?> _until = CommonOptions.Until();
    private readonly Option<string?> _difference = new("--difference")
    {
        Description = "With --until: make sure of the difference between this policy and the first one, in place of the targets.",
        HelpName = "POLICY",
    };

    private readonly CostLimit _limit = new();
    private readonly Option<bool> _fresh = new("--fresh") { Description = "Compute anew, though equal inputs were run before." };
    private readonly Option<long?> _maxFailures = CommonOptions.Whole("--max-failures", "Give up when more futures than this have failed.", 0, long.MaxValue);
    private readonly Option<string> _engine = CommonOptions.Engine();
    private readonly Option<string> _store = CommonOptions.Store();
    private readonly Option<string?> _server = CommonOptions.Server();
    private readonly Option<string?> _tokenFile = CommonOptions.TokenFile();
    private readonly Option<bool> _detach = new("--detach") { Description = "With --server: start, and do not wait for the end." };
    private readonly Option<string> _format = CommonOptions.Format("text", "json");
    private readonly Option<bool> _quiet = CommonOptions.Quiet();

    /// <param name="command">The verb that gets the options.</param>
    /// <param name="isNew">Whether the verb may begin an experiment, so that seed and a fresh start have a meaning.</param>
    public RunSettings(Command command, bool isNew)
    {
        command.Add(_futures);
        command.Add(_samples);
        command.Add(_replications);
        if (isNew)
        {
            command.Add(_seed);
            command.Add(_fresh);
        }

        command.Add(_until);
        command.Add(_difference);
        command.Add(_workers);
        command.Add(_shardLanes);
        command.Add(_maxFailures);
        command.Add(_engine);
        command.Add(_store);
        command.Add(_server);
        command.Add(_tokenFile);
        command.Add(_detach);
        command.Add(_format);
        command.Add(_quiet);
        _limit.AddTo(command);
    }

    /// <summary>Opens where to run: a server where one is named, or else a store of this machine.</summary>
    /// <param name="context">The world outside.</param>
    /// <param name="parse">The words of the command.</param>
    /// <param name="workers">The most threads that compute.</param>
    /// <param name="isNew">Whether a store is made where there is none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CliFault">The options do not go together, or the store or the server cannot be used.</exception>
    public async Task<IWorkplace> OpenAsync(CliContext context, ParseResult parse, int workers, bool isNew, CancellationToken cancellationToken)
    {
        if (Server(parse) is { } server)
        {
            return new ServerWorkplace(await server.ConnectAsync(context, cancellationToken));
        }

        if (IsDetached(parse))
        {
            throw new CliFault("--detach leaves a run to a server; name one with --server URL. A run here ends with the program.");
        }

        var choice = new StoreChoice(parse.GetValue(_store)!, context.Terminal);
        var engine = parse.GetValue(_engine)!;
        Engines.Resolve(engine);
        return new LocalWorkplace(context, choice, isNew ? choice.Open() : choice.OpenExisting(), engine, workers);
    }

    /// <summary>Whether to leave the run to the server.</summary>
    public bool IsDetached(ParseResult parse) => parse.GetValue(_detach);

    /// <summary>The threads that compute.</summary>
    public int Workers(ParseResult parse) => (int)(parse.GetValue(_workers) ?? Environment.ProcessorCount);

    public Presentation Presentation(ParseResult parse) => new(parse.GetValue(_format) == "json", parse.GetValue(_quiet));

    /// <summary>How many futures are asked for.</summary>
    public RunSize Size(ParseResult parse) => new(parse.GetValue(_futures), parse.GetValue(_samples), (int?)parse.GetValue(_replications));

    /// <summary>What may be spent without a question.</summary>
    public CostLimit Limit => _limit;

    public ScenarioReadOptions Reading(ParseResult parse)
    {
        var (futures, samples, replications) = Size(parse);
        return futures is not null && (samples ?? replications) is not null
            ? throw new CliFault("--futures is for scenarios without an experiment, --samples and --replications are for those with one; give the one or the others.")
            : new() { Futures = futures, Samples = samples, Replications = replications, Seed = parse.GetValue(_seed) };
    }

    public bool GivesSeed(ParseResult parse) => parse.GetValue(_seed) is not null;

    public bool IsFresh(ParseResult parse) => parse.GetValue(_fresh);

    /// <summary>How to run this scenario.</summary>
    /// <exception cref="CliFault">The options do not go together, or this program lacks what they ask for.</exception>
    public RunOptions Options(ParseResult parse, Scenario scenario, string path)
    {
        var until = parse.GetValue(_until);
        if (until is not null && (parse.GetValue(_futures) ?? parse.GetValue(_samples)) is not null)
        {
            throw new CliFault($"--until finds the number of futures itself; leave out {(parse.GetValue(_futures) is null ? "--samples" : "--futures")}, or leave out --until.");
        }

        if (until is not null && scenario.Targets.IsEmpty)
        {
            throw new CliFault($"--until needs targets, and {path} has none; add 'targets:', or give --futures.");
        }

        var difference = parse.GetValue(_difference);
        if (difference is not null)
        {
            CheckDifference(difference, scenario, until);
        }

        return new RunOptions
        {
            Difference = difference,
            Workers = Workers(parse),
            ShardLanes = (int?)parse.GetValue(_shardLanes),
            Fresh = parse.GetValue(_fresh),
            Until = until,
            MostFailures = parse.GetValue(_maxFailures),
            ScenarioPath = path,
        };
    }

    private static void CheckDifference(string difference, Scenario scenario, double? until)
    {
        if (until is null)
        {
            throw new CliFault("--difference says what is to be made sure of; say how sure with --until, such as --until 1pp.");
        }

        string[] others = [.. scenario.Policies.Skip(1).Select(policy => policy.Name)];
        if (others.Length == 0)
        {
            throw new CliFault("--difference compares a policy with the first one, and the scenario has one policy alone.");
        }

        if (!others.Contains(difference))
        {
            var nearest = Scenarios.Problems.DidYouMean.Nearest(difference, others) is { } near ? $"; did you mean '{near}'?" : $"; there are {string.Join(", ", others.Select(name => $"'{name}'"))}.";
            throw new CliFault($"--difference: '{difference}' is not a policy that is compared with '{scenario.Policies[0].Name}'{nearest}");
        }
    }

    private ServerChoice? Server(ParseResult parse)
    {
        var server = CommonOptions.ServerOf(parse, _server, _tokenFile, parse.GetResult(_store) is { Implicit: false } || parse.GetResult(_engine) is { Implicit: false });
        if (server is null)
        {
            return null;
        }

        if (parse.GetResult(_store) is { Implicit: false })
        {
            throw new CliFault("--server: the server keeps results in its own store; leave out --store, or leave out --server.");
        }

        return parse.GetResult(_engine) is { Implicit: false }
            ? throw new CliFault("--server: the server computes with its own engine; leave out --engine, or leave out --server.")
            : server;
    }
}
