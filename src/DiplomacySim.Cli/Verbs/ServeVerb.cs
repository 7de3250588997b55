using System.CommandLine;
using System.Globalization;
using DiplomacySim.Cli.Composition;
using DiplomacySim.Cli.Running;
using DiplomacySim.Results;
using DiplomacySim.Web;
using DiplomacySim.Web.Logs;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>serve</c>: a server that runs experiments for others, over HTTP, until it is stopped.</summary>
internal static class ServeVerb
{
    public const string Name = "serve";

    /// <summary>The environment variable by which the first silo of a machine tells the others of the store.</summary>
    public const string StoreVariable = "DIPLOMACYSIM_STORE";

    private const string WorldsFolder = "scenarios";

    public static Command Create(CliContext context)
    {
        var urls = new Option<string[]>("--urls")
        {
            Description = $"Listen here; {WebOptions.DefaultUrl} by default, and several may be given. Port 0 takes a free one.",
            HelpName = "URL",
            AllowMultipleArgumentsPerToken = true,
        };
        var tokenFile = new Option<string?>("--token-file")
        {
            Description = $"Let in only who knows the token in this file; '{TokenSource.Variable}' in the environment does the same.",
            HelpName = "FILE",
        };
        var store = CommonOptions.Store();
        var engine = CommonOptions.OneOf("--engine", "What computes: this process, or an Orleans cluster.", Engines.Auto, Engines.Embedded, Engines.Orleans);
        var command = new Command(Name, "Run experiments for others, over HTTP, until it is stopped.") { urls, tokenFile, store, engine };
        var cluster = new ClusterSettings(command);
        var log = CommonOptions.OneOf("--log", "How log lines are written to the standard error stream.", "text", "json");
        var level = CommonOptions.OneOf("--log-level", "The least level of what is logged.", "information", "trace", "debug", "warning", "error", "critical", "none");
        command.Add(log);
        command.Add(level);
        command.SetAction((parse, _) =>
        {
            var resolved = Engines.Resolve(parse.GetValue(engine)!);
            if (resolved == Engines.Embedded && cluster.IsGiven(parse))
            {
                // Says what is missing where the build lacks it.
                Engines.Resolve(Engines.Orleans);
                throw new CliFault("the options of a cluster need its engine; leave out --engine embedded.");
            }

            var chosen = cluster.Read(parse);
            var choice = new StoreChoice(Location(parse, store, chosen), context.Terminal);
            var web = new WebOptions
            {
                Urls = parse.GetValue(urls) is { Length: > 0 } given ? [.. given] : [WebOptions.DefaultUrl],
                Token = TokenSource.Read(parse.GetValue(tokenFile)),
                BundleFolder = ResultStores.IsPostgres(choice.Location) ? null : choice.Location + ".scenarios",
                WorldFolders = Directory.Exists(WorldsFolder) ? [Path.GetFullPath(WorldsFolder)] : [],
            };
            var logs = new LogOptions
            {
                Format = Enum.Parse<LogFormat>(parse.GetValue(log)!, ignoreCase: true),
                Level = Enum.Parse<LogLevel>(parse.GetValue(level)!, ignoreCase: true),
            };
            return ServeAsync(context, resolved, choice, web, chosen, logs);
        });
        return command;
    }

    private static async Task<int> ServeAsync(CliContext context, string engine, StoreChoice choice, WebOptions web, ClusterChoice cluster, LogOptions log)
    {
        using var interruption = cluster.Join is null ? new Interruption(context.Terminal) : null;
        using var stop = cluster.Join is null ? null : new SiloStop();
        var stopping = interruption?.Token ?? stop!.Token;
        using var store = choice.Open();
        try
        {
            var request = new ServeRequest(web, store, choice.Location, cluster with { StateFolder = StateFolder(choice) }, log, context.Clock);
            await using var server = await Engines.ServeAsync(engine, request, stopping);
            Tell(context, server, web, choice);
            var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = stopping.Register(stopped.SetResult);
            await stopped.Task;
            return ExitCode.Done;
        }
        catch (WebSetupException exception)
        {
            throw new CliFault(exception.Message);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // Stopped while it started.
            return ExitCode.Interrupted;
        }
    }

    private static void Tell(CliContext context, IServing server, WebOptions web, StoreChoice choice)
    {
        if (server.Addresses.Count == 0)
        {
            return;
        }

        var reach = web.IsLocal ? " (this machine alone)" : "";
        context.Terminal.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"Listening on {string.Join(" and ", server.Addresses)}{reach} with {server.Engine}; results go to {choice.Path}. Stop it with Ctrl-C."));
    }

    // The first silo of a machine gives it to the others; an address may hold a password, which a command line would show.
    private static string Location(ParseResult parse, Option<string> store, ClusterChoice chosen) =>
        parse.GetResult(store) is { Implicit: false } ? parse.GetValue(store)!
        : chosen.Join is not null && Environment.GetEnvironmentVariable(StoreVariable) is { Length: > 0 } given ? given
        : chosen.Database ?? parse.GetValue(store)!;

    // Beside the file of the store; a database keeps the state itself.
    private static string? StateFolder(StoreChoice choice) => ResultStores.IsPostgres(choice.Location) ? null : choice.Location + ".grains";
}
