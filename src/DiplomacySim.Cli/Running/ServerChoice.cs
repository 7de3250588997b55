using DiplomacySim.Client;
using DiplomacySim.Web;

namespace DiplomacySim.Cli.Running;

/// <summary>Which server a verb talks to.</summary>
/// <param name="Address">Its address.</param>
/// <param name="TokenFile">The file with its token; null for the environment.</param>
internal sealed record ServerChoice(string Address, string? TokenFile)
{
    /// <summary>The environment variable that names a server for the verbs that know one.</summary>
    public const string Variable = "DIPLOMACYSIM_SERVER";

    /// <summary>Connects.</summary>
    /// <exception cref="CliFault">The address or the token file cannot be used.</exception>
    /// <exception cref="RemoteException">There is no such server, or it refuses.</exception>
    public async Task<RemoteExperimentHost> ConnectAsync(CliContext context, CancellationToken cancellationToken)
    {
        var uri = RemoteOptions.ParseServer(Address)
            ?? throw new CliFault($"--server: '{Address}' is not the address of a server such as {WebOptions.DefaultUrl}");
        var options = new RemoteOptions { Server = uri, Token = TokenSource.Read(TokenFile) };
        return new RemoteExperimentHost(await RemoteServer.ConnectAsync(options, context.Clock, cancellationToken));
    }
}
