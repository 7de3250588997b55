using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.Plans;
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

/// <summary>The design of an experiment, and what can be found out of it: sensitivity, discovery, robustness, what explains an upgrade, and what a search has found.</summary>
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

        var plan = await threads.RunAsync(() => PlanOf(record, plans), cancellationToken);

        // What a search has found needs no choice.
        var query = AnalysisQuery.Of(request.Query);
        var chosen = method ?? (offers.Any(offer => offer is { IsAllowed: true, Method.Name: Search }) ? Search : null);
        var finding = chosen is null ? Html.Empty : await FindAsync(chosen, query, request, record, plan, shelf, cancellationToken);
        var failures = await threads.RunAsync(() => FailureMessage.Read(store, record).ToArray(), cancellationToken);
        var words = request.Words;
        return ExperimentFrame.Page(request, experiment, ExperimentFrame.Analysis, words["analysis.heading"], Html.Of($"""
            <p class="lead">{DesignView.Sentence(words, record.Definition)}</p>
            {AnalysisForms.Write(words, record, plan, offers, chosen, query)}
            {finding}
            {DesignView.Write(words, record.Definition)}
            {DesignView.Failures(words, failures)}
            """)) with
        {
            Styles = [Figure.Style],
        };
    }

    private static async Task<Html> FindAsync(
        string method, AnalysisQuery query, PageRequest request, ExperimentRecord record, ExperimentPlan? plan, AnalysisShelf shelf, CancellationToken cancellationToken)
    {
        var asked = query.ToRequest(method);
        try
        {
            var finding = await shelf.FindAsync(record, asked, cancellationToken);

            // Programs call things as files write them, and so does English.
            var names = plan is null || request.Language == Language.English ? null : new WorldNames(plan.Scenario.World, request.Language);
            return FindingView.Write(request.Words, record, asked, finding.In(new AnalysisWords(request.Language, names)));
        }
        catch (Exception refusal) when (refusal is AnalysisException or RequestFault)
        {
            return FindingView.Refuse(request.Words, refusal);
        }
    }

    /// <summary>The plan, by which things have names in other languages and futures can be played again; null where the world is not at hand.</summary>
    private static ExperimentPlan? PlanOf(ExperimentRecord record, PlanShelf plans)
    {
        try
        {
            return plans.Of(record);
        }
        catch (RequestFault)
        {
            // The world is not on this server: what needs none is analysed all the same.
            return null;
        }
    }
}
