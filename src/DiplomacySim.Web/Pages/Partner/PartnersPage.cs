using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Results;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Partner;

/// <summary>All partners of an experiment, for each policy.</summary>
internal static class PartnersPage
{
    public static void MapPartnersPage(this IEndpointRouteBuilder app) => app.MapPage(ExperimentsPage.Path + "/{id:long:min(1)}/partners", ShowAsync);

    private static async Task<Page> ShowAsync(
        long id, int? policy, PageRequest request, ExperimentBoard board, SummaryShelf shelf, WorkThreads threads, CancellationToken cancellationToken)
    {
        var number = new ExperimentId(id);
        var record = await board.RecordAsync(number, cancellationToken);
        var experiment = await board.GetAsync(number, cancellationToken);
        var body = await threads.RunAsync(() => Write(request.Words, shelf.Summary(record), Policies.Checked(record, policy)), cancellationToken);
        return ExperimentFrame.Page(request, experiment, ExperimentFrame.Partners, request["partner.partners"], body);
    }

    private static Html Write(PageWords words, RunSummary summary, int policy)
    {
        var likely = summary.Partners.Count(p => p.Policy == policy && p.Rises.Value >= 0.5);
        return Html.Of($"""
            <p class="lead">{words.Say("partner.likely", ("count", likely), ("end", summary.Plan.Scenario.To))}</p>
            {Policies.Choice(words, summary.Experiment, policy)}
            {PartnerTable.Write(words, summary, int.MaxValue, policy)}
            """);
    }
}
