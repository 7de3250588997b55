using System.Globalization;
using DiplomacySim.Web.Activity;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Activity;

/// <summary>How the calls between ministries and partners go: how many, how fast, how long.</summary>
internal static class ActivityPage
{
    public const string Path = "/activity";

    /// <summary>The value in the address that chooses the experiment shown in full.</summary>
    public const string Parameter = "experiment";

    public static void MapActivityPage(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, ShowAsync);
        app.MapLive(Path + "/live", StreamAsync);
    }

    private static async Task<Page> ShowAsync(long? experiment, PageRequest request, ActivityMonitor monitor, ActivityParts parts, WebOptions options, CancellationToken cancellationToken)
    {
        var activity = await monitor.ReadAsync(cancellationToken);
        var written = await parts.WriteAsync(null, activity, request.Language, experiment, cancellationToken);
        return request.Page(Sections.Activity, request["activity.heading"], Html.Of($"""
            <p class="lead">{request["activity.lead"]}</p>
            <p>{request[activity.Engine == "orleans" ? "activity.call orleans" : "activity.call embedded"]}</p>
            {Html.If(!options.Links.IsEmpty, $"<p class=\"row\">{options.Links.Select(l => Html.Of($"<a class=\"button\" href=\"{l.Path}\">{l.Text}</a>"))}</p>")}
            <div data-live="{Path}/live{(experiment is { } id ? string.Create(CultureInfo.InvariantCulture, $"?{Parameter}={id}") : "")}">
            <p class="notice warn" data-lost hidden role="status">{request["frame.lost"]}</p>
            <section aria-labelledby="latest"><h2 id="latest">{request["activity.latest"]}</h2>
            <div class="scroll" tabindex="0" role="group" aria-labelledby="latest"><div id="{written[0].Id}">{written[0].Content}</div></div></section>
            <div id="{written[1].Id}">{written[1].Content}</div>
            </div>
            <p class="quiet small">{request["activity.how"]}</p>
            """)) with
        {
            Scripts = ["live.js"],
            RenewsEvery = 5,
        };
    }

    private static Task StreamAsync(long? experiment, HttpContext context, ActivityParts parts) =>
        PartStream.SendAsync(context, stop => parts.ListenAsync(LanguageChoice.Of(context), experiment, stop));
}
