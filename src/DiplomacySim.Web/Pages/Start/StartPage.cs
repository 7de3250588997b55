using DiplomacySim.Engine.Hosting;
using DiplomacySim.Model;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Health;
using DiplomacySim.Web.Library;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Start;

/// <summary>The first page: what ran last, scenarios to begin with, the state of the engine.</summary>
internal static class StartPage
{
    private const int MostExperiments = 6;

    public static void MapStartPage(this IEndpointRouteBuilder app)
    {
        app.MapPage("/", ShowAsync);
        app.MapLive("/live-list", StreamAsync);
    }

    private static async Task<Page> ShowAsync(
        PageRequest request, ExperimentBoard board, ScenarioLibrary library, IExperimentHost host, HealthMonitor health, WebOptions options, CancellationToken cancellationToken)
    {
        var all = await board.ListAsync(cancellationToken);
        return request.Page(null, request["start.heading"], Html.Of($"""
            <p class="lead">{request["start.lead"]}</p>
            <p class="row"><a class="button main" href="/scenario">{request["start.write"]}</a><a class="button" href="#examples">{request["start.example"]}</a></p>
            <section aria-labelledby="recent"><h2 id="recent">{request["start.recent"]}</h2>
            <div data-live="/live-list"><div id="{ExperimentList.Id}">{ExperimentTable.Write(request.Words, [.. all.Take(MostExperiments)])}</div></div>
            {Html.If(all.Count > MostExperiments, $"<p><a href=\"{ExperimentsPage.Path}\">{request.Say("start.all", ("count", all.Count))}</a></p>")}
            </section>
            {Examples(request, library.List())}
            {Engine(request, host, health, options)}
            """)) with
        {
            Scripts = ["live.js"],
        };
    }

    private static Html Examples(PageRequest request, IReadOnlyList<Example> examples) => examples.Count == 0 ? Html.Empty : Html.Of($"""
        <section aria-labelledby="examples"><h2 id="examples">{request["start.examples"]}</h2>
        <ul class="grid">{examples.Select(e => Html.Of($"""
            <li class="card"><h3><a href="/scenario?example={Uri.EscapeDataString(e.Name)}" lang="en">{e.Title}</a></h3><p class="quiet" lang="en">{e.Question}</p></li>

            """))}</ul>
        </section>
        """);

    private static Html Engine(PageRequest request, IExperimentHost host, HealthMonitor health, WebOptions options)
    {
        var report = health.Report();
        return Html.Of($"""
            <section aria-labelledby="engine"><h2 id="engine">{request["start.engine"]}</h2>
            <dl class="facts">
            <dt>{request["start.state"]}</dt><dd><span class="tag {(report.IsReady ? "good" : "bad")}">{request[report.IsReady ? "start.ready" : "start.unready"]}</span>{Html.If(report.Fault is not null, $" {report.Fault}")}</dd>
            <dt>{request["start.computes"]}</dt><dd>{request[host.Engine == "orleans" ? "start.orleans" : "start.embedded"]}, {request.Say("start.processors", ("count", Environment.ProcessorCount))}</dd>
            <dt>{request["start.store"]}</dt><dd><code>{report.Store}</code></dd>
            <dt>{request["start.model"]}</dt><dd>{ModelVersion.Current}</dd>
            {Html.If(!options.Links.IsEmpty, $"<dt>{request["start.links"]}</dt><dd>{Html.Join(Html.Text(", "), options.Links.Select(l => Html.Of($"<a href=\"{l.Path}\">{l.Text}</a>")))}</dd>")}
            </dl>
            </section>
            """);
    }

    private static Task StreamAsync(HttpContext context, ExperimentList list) =>
        PartStream.SendAsync(context, stop => list.ListenAsync(LanguageChoice.Of(context), MostExperiments, stop));
}
