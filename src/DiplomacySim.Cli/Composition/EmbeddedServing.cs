using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Live;
using DiplomacySim.Results;
using DiplomacySim.Web;
using DiplomacySim.Web.Logs;

namespace DiplomacySim.Cli.Composition;

/// <summary>A server whose experiments run on the threads of this process.</summary>
internal sealed class EmbeddedServing : IServing
{
    private readonly EmbeddedExperimentHost _host;
    private readonly EmbeddedLiveWorldHost _worlds;
    private readonly WebServer _web;

    private EmbeddedServing(EmbeddedExperimentHost host, EmbeddedLiveWorldHost worlds, WebServer web)
    {
        _host = host;
        _worlds = worlds;
        _web = web;
    }

    public string Engine => "the embedded engine";

    public IReadOnlyList<string> Addresses => _web.Addresses;

    public static async Task<IServing> StartAsync(ServeRequest request, CancellationToken cancellationToken)
    {
        var worlds = OpenWorlds(request);
        var host = new EmbeddedExperimentHost(request.Store, request.Clock);
        try
        {
            var web = await WebServer.StartAsync(request.Web, host, request.Store, log => log.AddServerLog(request.Log), worlds, cancellationToken);
            return new EmbeddedServing(host, worlds, web);
        }
        catch
        {
            await host.DisposeAsync();
            await worlds.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync();
        await _host.DisposeAsync();
        await _worlds.DisposeAsync();
        await _web.DisposeAsync();
    }

    /// <summary>Live worlds are kept in a folder beside the file of the store; in memory where the store is a database.</summary>
    private static EmbeddedLiveWorldHost OpenWorlds(ServeRequest request)
    {
        try
        {
            return new EmbeddedLiveWorldHost(request.Clock, ResultStores.IsPostgres(request.StoreLocation) ? null : request.StoreLocation + ".worlds");
        }
        catch (LiveWorldException exception)
        {
            throw new CliFault(exception.Message);
        }
    }
}
