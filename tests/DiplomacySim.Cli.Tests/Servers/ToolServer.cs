using DiplomacySim.Engine.Hosting;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;
using DiplomacySim.Web;

namespace DiplomacySim.Cli.Tests.Servers;

/// <summary>A server on a free port, with a store and a clock that stands still, so that its reports are those of the tool in tests.</summary>
internal sealed class ToolServer : IAsyncDisposable
{
    private readonly EmbeddedExperimentHost _host;
    private readonly WebServer _web;

    private ToolServer(IResultStore store, EmbeddedExperimentHost host, WebServer web) => (Store, _host, _web) = (store, host, web);

    public IResultStore Store { get; }

    public string Address => _web.Addresses[0];

    public static async Task<ToolServer> StartAsync(string? token = null)
    {
        _ = Workspace.Folder;
        var store = SqliteResultStore.Open(Tool.NewStore());
        var host = new EmbeddedExperimentHost(store, new FrozenClock());

        // No folder of worlds: what is run here must have brought its own.
        var web = await WebServer.StartAsync(new WebOptions { Urls = ["http://127.0.0.1:0"], Token = token }, host, store);
        return new ToolServer(store, host, web);
    }

    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync();
        await _host.DisposeAsync();
        await _web.DisposeAsync();
        Store.Dispose();
    }
}
