using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using DiplomacySim.Cli.Verbs;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Composition;

/// <summary>The options of a server about its cluster.</summary>
internal sealed class ClusterSettings
{
    /// <summary>The environment variable that holds the address of the cluster's database.</summary>
    public const string DatabaseVariable = "DIPLOMACYSIM_CLUSTER";

    private readonly Option<long?> _silos = CommonOptions.Whole("--silos", "Start this many silo processes on this machine, for trying; 1 by default.", 1, ClusterChoice.MostSilos);
    private readonly Option<string?> _cluster = new("--cluster")
    {
        Description = $"Join the cluster of this PostgreSQL database, which also holds the results; '{DatabaseVariable}' in the environment does the same.",
        HelpName = "postgres://...",
        CustomParser = result =>
        {
            var url = result.Tokens[0].Value;
            if (!ResultStores.IsPostgres(url))
            {
                result.AddError("--cluster: this is no address of a database; give one such as postgres://user@host:5432/database");
            }

            return url;
        },
    };

    private readonly Option<long?> _siloPort = CommonOptions.Whole("--silo-port", "The port for other silos; 0, a free one, by default.", 0, IPEndPoint.MaxPort);
    private readonly Option<long?> _gatewayPort = CommonOptions.Whole("--gateway-port", "The port for Orleans clients outside of the cluster; 0, none, by default.", 0, IPEndPoint.MaxPort);
    private readonly Option<IPAddress?> _advertise = new("--advertise")
    {
        Description = "The address at which other silos reach this one; by default the one by which the database is reached.",
        HelpName = "ADDRESS",
        CustomParser = result => Read<IPAddress>(result, IPAddress.TryParse, "--advertise", "an IP address such as 10.0.0.5"),
    };

    private readonly Option<string?> _clusterId = new("--cluster-id") { Description = "The cluster's name, where a database holds several.", HelpName = "NAME" };
    private readonly Option<string?> _serviceId = new("--service-id") { Description = "The name under which the state of grains is kept.", HelpName = "NAME" };
    private readonly Option<long?> _shards = CommonOptions.Whole("--shards", "Compute this many shards at once in a silo; by default one for each processor.", 1, 1024);

    // What '--silos' gives to the processes that it starts.
    private readonly Option<IPEndPoint?> _join = new("--join")
    {
        Hidden = true,
        CustomParser = result => Read<IPEndPoint>(result, IPEndPoint.TryParse, "--join", "an address with a port such as 127.0.0.1:11111"),
    };

    public ClusterSettings(Command command)
    {
        command.Add(_silos);
        command.Add(_cluster);
        command.Add(_siloPort);
        command.Add(_gatewayPort);
        command.Add(_advertise);
        command.Add(_clusterId);
        command.Add(_serviceId);
        command.Add(_shards);
        command.Add(_join);
    }

    private delegate bool Reading<T>(string text, [NotNullWhen(true)] out T? value);

    /// <summary>Whether an option is given that has a meaning for a cluster only.</summary>
    public bool IsGiven(ParseResult parse) =>
        new Option[] { _silos, _cluster, _siloPort, _gatewayPort, _advertise, _clusterId, _serviceId, _shards, _join }.Any(option => parse.GetResult(option) is { Implicit: false });

    /// <summary>What was chosen.</summary>
    /// <exception cref="CliFault">The options do not go together.</exception>
    public ClusterChoice Read(ParseResult parse)
    {
        var silos = (int)(parse.GetValue(_silos) ?? 1);
        var database = parse.GetValue(_cluster) ?? (Environment.GetEnvironmentVariable(DatabaseVariable) is { Length: > 0 } url ? url : null);
        if (database is not null && silos > 1)
        {
            throw new CliFault("--silos starts a small cluster on this machine; with --cluster start 'dipsim serve' once for each silo.");
        }

        return new ClusterChoice(
            silos,
            database,
            parse.GetValue(_join),
            parse.GetValue(_advertise),
            (int)(parse.GetValue(_siloPort) ?? 0),
            (int)(parse.GetValue(_gatewayPort) ?? 0),
            parse.GetValue(_clusterId),
            parse.GetValue(_serviceId),
            (int?)parse.GetValue(_shards),
            null);
    }

    private static T? Read<T>(ArgumentResult result, Reading<T> reading, string option, string allowed)
        where T : class
    {
        var text = result.Tokens[0].Value;
        if (reading(text, out var value))
        {
            return value;
        }

        result.AddError($"{option}: '{text}' is not {allowed}");
        return null;
    }
}
