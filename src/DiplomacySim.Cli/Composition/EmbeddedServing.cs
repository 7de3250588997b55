using DiplomacySim.Engine.Hosting;
using DiplomacySim.Web;
using DiplomacySim.Web.Logs;

namespace DiplomacySim.Cli.Composition;

/// <summary>A server whose experiments run on the threads of this process.</summary>
internal sealed class EmbeddedServing : IServing
{
    private readonly EmbeddedExperimentHost _host;
    private readonly WebServer _web;

    private EmbeddedServing(EmbeddedExperimentHost host, WebServer web)
    {
        _host = host;
        _web = web;
    }

    public string Engine => "the embedded engine";

    public IReadOnlyList<string> Addresses => _web.Addresses;

    public static async Task<IServing> StartAsync(ServeRequest request, CancellationToken cancellationToken)
    {
        var host = new EmbeddedExperimentHost(request.Store, request.Clock);
        try
        {
            var web = await WebServer.StartAsync(request.Web, host, request.Store, log => log.AddServerLog(request.Log), cancellationToken);
            return new EmbeddedServing(host, web);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync();
        await _host.DisposeAsync();
        await _web.DisposeAsync();
    }
}
