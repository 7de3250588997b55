using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using DiplomacySim.Cli.Live;
using DiplomacySim.Cli.Running;
using DiplomacySim.Client;
using DiplomacySim.Engine.Live;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>live</c>: keeps a few futures of a scenario open, to be played and steered month by month.</summary>
internal static class LiveVerb
{
    public static Command Create(CliContext context)
    {
        var file = new Argument<string?>("FILE") { Description = "A scenario file.", Arity = ArgumentArity.ZeroOrOne };
        var policy = new Option<string?>("--policy") { Description = "The policy; the first by default.", HelpName = "NAME" };
        var futures = Futures();
        var name = new Option<string?>("--name") { Description = "The world's name; world-1 and so on by default.", HelpName = "NAME" };
        var replay = new Option<string?>("--replay") { Description = "Open a world that was saved with 'save', in place of a scenario.", HelpName = "FILE" };
        var commands = new Option<string?>("--commands") { Description = "Read the commands from this file, and not from what is typed or piped in.", HelpName = "FILE" };
        var server = CommonOptions.Server();
        var tokenFile = CommonOptions.TokenFile();
        var command = new Command("live", "Play a few futures month by month, and steer them: reads commands, one a line; 'help' lists them.")
        {
            file, policy, futures, name, replay, commands, server, tokenFile,
        };
        command.SetAction((parse, _) => RunAsync(
            context,
            new LiveSettings(parse.GetValue(file), parse.GetValue(policy), parse.GetValue(futures) is { Length: > 0 } some ? some : null, parse.GetValue(name), parse.GetValue(replay), parse.GetValue(commands)),
            CommonOptions.ServerOf(parse, server, tokenFile, isHere: false)));
        return command;
    }

    private static Option<uint[]?> Futures() => new("--future")
    {
        Description = "The number of a future, from 0; up to 16 of them. Future 0 by default.",
        HelpName = "N",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result =>
        {
            var all = new List<uint>();
            foreach (var token in result.Tokens)
            {
                if (uint.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var future) && future < ScenarioLimits.MaxFutures)
                {
                    all.Add(future);
                }
                else
                {
                    result.AddError(string.Create(CultureInfo.InvariantCulture, $"--future: '{token.Value}' is not a whole number from 0 to {ScenarioLimits.MaxFutures - 1}"));
                }
            }

            return [.. all];
        },
    };

    private static async Task<int> RunAsync(CliContext context, LiveSettings settings, ServerChoice? server)
    {
        using var interruption = new Interruption(context.Terminal);
        await using var host = await OpenAsync(context, server, interruption.Token);
        try
        {
            using var script = settings.Commands is { } commands ? File.OpenText(commands) : null;

            // The console is left open: closing it would wait for a line that nobody types any more.
            var lines = script ?? context.Terminal.In;
            var world = await WorldAsync(context, host, settings, server is not null, interruption.Token);
            var isTyped = settings.Commands is null && context.Terminal.ReadLine is not null;
            return await new LivePrompt(context.Terminal, lines, isTyped, host, interruption.Token).RunAsync(world);
        }
        catch (LiveWorldException exception)
        {
            throw new CliFault(exception.Message);
        }
    }

    private static async Task<ILiveWorldHost> OpenAsync(CliContext context, ServerChoice? server, CancellationToken cancellationToken) => server is null
        ? new EmbeddedLiveWorldHost(context.Clock)
        : new RemoteLiveWorldHost((await server.ConnectAsync(context, cancellationToken)).Server);

    /// <summary>Opens a world; on a server one may be gone on with by its name alone.</summary>
    private static async Task<LiveWorldId> WorldAsync(CliContext context, ILiveWorldHost host, LiveSettings settings, bool isRemote, CancellationToken cancellationToken)
    {
        if (isRemote && settings is { File: null, Replay: null, Policy: null, Futures: null, Name: { } name })
        {
            return (await host.FindAsync(new LiveWorldId(name), cancellationToken)).Id;
        }

        return (await host.CreateAsync(RequestOf(context, settings), cancellationToken)).Id;
    }

    private static LiveWorldRequest RequestOf(CliContext context, LiveSettings settings)
    {
        var id = settings.Name is { } name ? new LiveWorldId(name) : default(LiveWorldId?);
        if (settings.Replay is { } save)
        {
            return settings is { File: null, Policy: null, Futures: null }
                ? LiveSaves.Request(LiveSaves.Read(File.ReadAllBytes(save))) is var request && id is null ? request : request with { Id = id }
                : throw new CliFault("--replay: the saved world brings its scenario, policy and futures; leave them out");
        }

        var file = settings.File ?? throw new CliFault("a scenario file is missing; give one, or --replay with a saved world.");
        var scenario = ScenarioFiles.Read(context.Terminal, file, new ScenarioReadOptions());
        return new LiveWorldRequest(ExperimentPlan.Of(scenario))
        {
            Id = id,
            Policy = settings.Policy,
            Futures = settings.Futures is { } futures ? [.. futures] : ImmutableArray.Create(0u),
        };
    }

    private sealed record LiveSettings(string? File, string? Policy, uint[]? Futures, string? Name, string? Replay, string? Commands);
}
