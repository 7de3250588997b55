using System.Runtime.CompilerServices;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Web.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace DiplomacySim.Web.Pages;

/// <summary>The first page: what runs and what has run, renewed by itself.</summary>
internal static class HomePage
{
    private const string Events = "/events";
    private const string ScriptPath = "/home.js";
    private const string Script = """
        "use strict";
        const list = document.getElementById("experiments");
        new EventSource("/events").addEventListener("list", event => { list.innerHTML = event.data; });

        """;

    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);

    public static void MapHome(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", ShowAsync);
        app.MapGet(ScriptPath, () => TypedResults.Text(Script, "text/javascript; charset=utf-8"));
        app.MapGet(Events, StreamAsync);
    }

    private static async Task<ContentHttpResult> ShowAsync(HttpContext context, ExperimentTable table, IExperimentHost host, WebOptions options)
    {
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        context.Response.Headers.CacheControl = "no-store";
        var links = string.Concat(options.Links.Select(l => $"<a href=\"{Html.Encode(l.Path)}\">{Html.Encode(l.Text)}</a>"));
        var body = $"""
            <h1>DiplomacySim</h1>
            <p class="quiet">Engine: {Html.Encode(host.Engine)}, {Environment.ProcessorCount} processors.</p>
            <nav>{links}<a href="/health">Health</a><a href="/api/experiments">Experiments as JSON</a></nav>
            <h2>Experiments</h2>
            <div id="experiments">{await table.HtmlAsync(context.RequestAborted)}</div>
            """;
        return TypedResults.Content(HtmlPage.Write("DiplomacySim", body, ScriptPath), HtmlPage.MediaType);
    }

    private static async Task StreamAsync(HttpContext context, ExperimentTable table, IHostApplicationLifetime lifetime, TimeProvider clock)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var stream = await EventStream.BeginAsync(context, clock, stop.Token);
        try
        {
            await stream.WriteAllAsync(ChangesAsync(table, clock, stop.Token), html => ("list", html), stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The page was closed, or the server stops.
        }
    }

    private static async IAsyncEnumerable<string> ChangesAsync(ExperimentTable table, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_every, clock);
        var shown = "";
        do
        {
            var html = await table.HtmlAsync(cancellationToken);
            if (html != shown)
            {
                shown = html;
                yield return html;
            }
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }
}
