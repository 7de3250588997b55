using DiplomacySim.Reports.Charts;
using DiplomacySim.Results;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Charts;

/// <summary>Every chart that an experiment gives.</summary>
internal static class ChartsPage
{
    public static void MapChartsPage(this IEndpointRouteBuilder app) => app.MapPage(ExperimentsPage.Path + "/{id:long:min(1)}/charts", ShowAsync);

    private static async Task<Page> ShowAsync(
        long id, PageRequest request, ExperimentBoard board, SummaryShelf shelf, WorkThreads threads, CancellationToken cancellationToken)
    {
        var number = new ExperimentId(id);
        var record = await board.RecordAsync(number, cancellationToken);
        var experiment = await board.GetAsync(number, cancellationToken);
        var figures = await threads.RunAsync(
            () =>
            {
                var source = shelf.Source(record, request.Language);
                return ExperimentCharts.Names
                    .Select(name => (Name: name, Chart: ExperimentCharts.Draw(source, name)))
                    .Where(drawn => drawn.Chart is not null)
                    .Select(drawn => Figure.Write(request.Words, drawn.Chart!, drawn.Name))
                    .ToArray();
            },
            cancellationToken);
        return ExperimentFrame.Page(request, experiment, ExperimentFrame.Charts, request["experiments.tab charts"], Html.Join(figures)) with { Styles = [Figure.Style] };
    }
}
