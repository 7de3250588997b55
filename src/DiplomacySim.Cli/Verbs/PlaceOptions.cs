using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Verbs;

/// <summary>The options by which a verb that reads results is told where they are: a store of this machine, or a server.</summary>
internal sealed class PlaceOptions
{
    private readonly Option<string> _store = CommonOptions.Store();
    private readonly Option<string?> _server = CommonOptions.Server();
    private readonly Option<string?> _tokenFile = CommonOptions.TokenFile();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_store);
        command.Add(_server);
        command.Add(_tokenFile);
    }

    /// <summary>The server that a command names; null where the results are a store's.</summary>
    /// <exception cref="CliFault">It names both.</exception>
    public ServerChoice? ServerOf(ParseResult parse) => CommonOptions.ServerOf(parse, _server, _tokenFile, _store);

    /// <summary>The store that a command names.</summary>
    public StoreChoice StoreOf(CliContext context, ParseResult parse) => new(parse.GetValue(_store)!, context.Terminal);

    /// <summary>Opens the results of some experiments to read them.</summary>
    public async Task<ReadPlace> OpenAsync(CliContext context, ParseResult parse, CancellationToken cancellationToken, params ExperimentId[] experiments) =>
        ServerOf(parse) is { } there
            ? await ReadPlace.FetchAsync(new ServerWorkplace(await there.ConnectAsync(context, cancellationToken)), experiments, cancellationToken)
            : ReadPlace.Open(LocalWorkplace.OpenExisting(context, StoreOf(context, parse)));
}
