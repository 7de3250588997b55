using DiplomacySim.Engine.Remote;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Results;
using DiplomacySim.Web.Analyses;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Analysis;

/// <summary>The design of an experiment, and what can be found out of it: sensitivity, discovery, robustness, and what a search has found.</summary>
internal static class AnalysisPage
{
    private const string Search = "search";

    public static void MapAnalysisPage(this IEndpointRouteBuilder app) => app.MapPage(ExperimentsPage.Path + "/{id:long:min(1)}/analysis", ShowAsync);

    private static async Task<Page> ShowAsync(
        long id,
        string? method,
        PageRequest request,
        IResultStore store,
        ExperimentBoard board,
        AnalysisShelf shelf,
        PlanShelf plans,
        WorkThreads threads,
        CancellationToken cancellationToken)
    {
        var number = new ExperimentId(id);
        var record = await board.RecordAsync(number, cancellationToken);
        var experiment = await board.GetAsync(number, cancellationToken);
        var offers = AnalysisOffer.For(record.Definition);

        // What a search has found needs no choice.
        var query = AnalysisQuery.Of(request.Query);
        var chosen = method ?? (offers.Any(offer => offer is { IsAllowed: true, Method.Name: Search }) ? Search : null);
        var finding = chosen is null ? Html.Empty : await FindAsync(chosen, query, request, record, shelf, plans, threads, cancellationToken);
        var failures = await threads.RunAsync(() => FailureMessage.Read(store, record).ToArray(), cancellationToken);
        var words = request.Words;
        return ExperimentFrame.Page(request, experiment, ExperimentFrame.Analysis, words["analysis.heading"], Html.Of($"""
            <p class="lead">{DesignView.Sentence(words, record.Definition)}</p>
            {AnalysisForms.Write(words, record, offers, chosen, query)}
            {finding}
            {DesignView.Write(words, record.Definition)}
            {DesignView.Failures(words, failures)}
            """)) with
        {
            Styles = [Figure.Style],
        };
    }

    private static async Task<Html> FindAsync(
        string method,
        AnalysisQuery query,
        PageRequest request,
        ExperimentRecord record,
        AnalysisShelf shelf,
        PlanShelf plans,
        WorkThreads threads,
        CancellationToken cancellationToken)
    {
        var asked = query.ToRequest(method);
        try
        {
            var finding = await shelf.FindAsync(record, asked, cancellationToken);
            var names = await threads.RunAsync(() => NamesOf(record, plans, request.Language), cancellationToken);
            return FindingView.Write(request.Words, record, asked, finding.In(new AnalysisWords(request.Language, names)));
        }
        catch (AnalysisException refusal)
        {
            return FindingView.Refuse(request.Words, refusal);
        }
    }

    /// <summary>What inputs are called in other languages than that of files; null where the world is not at hand.</summary>
    private static WorldNames? NamesOf(ExperimentRecord record, PlanShelf plans, Language language)
    {
        if (language == Language.English)
        {
            return null;
        }

        try
        {
            return new WorldNames(plans.Of(record).Scenario.World, language);
        }
        catch (RequestFault)
        {
            // The world is not on this server: inputs are called as files write them.
            return null;
        }
    }
}
