using DiplomacySim.Experiments.Searching;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Client.Scripting;

/// <summary>What a search for policies has found, with its fresh futures. Disposing of it disposes of these.</summary>
public sealed class SearchResult : IDisposable
{
    private readonly Scenario _searched;

    internal SearchResult(Scenario searched, SearchReport report, ExperimentResult fresh)
    {
        _searched = searched;
        Report = report;
        Fresh = fresh;
        Confirmation = SearchConfirmation.Read(fresh.Store, fresh.Id, searched, report);
    }

    /// <summary>The policies, and the course of the searches.</summary>
    public SearchReport Report { get; }

    /// <summary>The experiment that played what was found on fresh futures; its analysis <c>search</c> has the Pareto set and the convergence as charts.</summary>
    public ExperimentResult Fresh { get; }

    /// <summary>The measures of the found policies in fresh futures, with intervals.</summary>
    public SearchConfirmation Confirmation { get; }

    /// <summary>The answer in one sentence.</summary>
    public string Answer => SearchAnswer.Sentence(_searched.Search!, Confirmation);

    /// <summary>The policy that answers; null where none does.</summary>
    public ConfirmedPolicy? Best => SearchAnswer.Of(_searched.Search!, Confirmation);

    /// <inheritdoc/>
    public void Dispose() => Fresh.Dispose();
}
