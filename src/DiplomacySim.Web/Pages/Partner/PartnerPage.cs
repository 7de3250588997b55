using DiplomacySim.Results;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Library;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;
using DiplomacySim.Web.Partners;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Partner;

/// <summary>One partner: its forecast and why, its past since the beginning of the record, visits and agreements, and who is like it.</summary>
internal static class PartnerPage
{
    public static void MapPartnerPage(this IEndpointRouteBuilder app)
    {
        app.MapPage(ExperimentsPage.Path + "/{id:long:min(1)}/partners/{code}", ShowAsync);
        app.MapPage("/data/{world}/partners/{code}", ShowPastAsync);
    }

    private static async Task<Page> ShowAsync(
        long id, string code, PageRequest request, IResultStore store, ExperimentBoard board, SummaryShelf shelf, WorkThreads threads, CancellationToken cancellationToken)
    {
        var number = new ExperimentId(id);
        var record = await board.RecordAsync(number, cancellationToken);
        var experiment = await board.GetAsync(number, cancellationToken);
        var (title, body) = await threads.RunAsync(
            () =>
            {
                var summary = shelf.Summary(record);
                var view = new PartnerView(request.Words, summary.Plan.Scenario.World, PartnerReader.IndexOf(summary.Plan.Scenario.World, code));
                return (view.Name, Html.Of($"{view.Forecast(summary, shelf.Courses(record), store.ReadEvents(number))}{view.Past()}{view.Like(summary)}{view.Traits()}"));
            },
            cancellationToken);
        return ExperimentFrame.Page(request, experiment, null, title, body) with { Styles = [Figure.Style] };
    }

    private static async Task<Page> ShowPastAsync(
        string world, string code, PageRequest request, WorldLibrary worlds, WorkThreads threads, CancellationToken cancellationToken)
    {
        var (title, body) = await threads.RunAsync(
            () =>
            {
                var loaded = worlds.Require(world);
                var view = new PartnerView(request.Words, loaded, PartnerReader.IndexOf(loaded, code));
                return (view.Name, Html.Of($"{view.Past()}{view.Like(null)}{view.Traits()}"));
            },
            cancellationToken);
        return request.Page(Sections.Data, title, body) with { Kicker = Html.Of($"<a href=\"/data/{Uri.EscapeDataString(world)}\">{world}</a>") };
    }
}
