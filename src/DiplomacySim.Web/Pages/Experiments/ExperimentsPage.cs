using DiplomacySim.Web.Events;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Experiments;

/// <summary>All experiments of the store.</summary>
internal static class ExperimentsPage
{
    public const string Path = "/experiments";

    private const int Most = 200;

    public static void MapExperimentsPage(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, ShowAsync);
        app.MapLive(Path + "/live", StreamAsync);
    }

    private static async Task<Page> ShowAsync(PageRequest request, ExperimentBoard board, CancellationToken cancellationToken)
    {
        var all = await board.ListAsync(cancellationToken);
        return request.Page(Sections.Experiments, request["experiments.heading"], Html.Of($"""
            <p class="lead">{request["experiments.lead"]}</p>
            <p class="row"><a class="button main" href="/scenario">{request["experiments.new"]}</a><a class="button" href="/compare">{request["experiments.compare"]}</a></p>
            <div data-live="/experiments/live"><div id="experiments">{ExperimentTable.Write(request.Words, [.. all.Take(Most)])}</div></div>
            {Html.If(all.Count > Most, $"<p class=\"quiet\">{request.Say("experiments.more", ("shown", Most), ("all", all.Count))}</p>")}
            """)) with
        {
            Scripts = ["live.js"],
        };
    }

    private static Task StreamAsync(HttpContext context, ExperimentList list) =>
        PartStream.SendAsync(context, stop => list.ListenAsync(LanguageChoice.Of(context), Most, stop));
}
