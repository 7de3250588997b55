using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Analysis.Courses;
using DiplomacySim.Reports;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Results;
using DiplomacySim.Web.Problems;

namespace DiplomacySim.Web.Experiments;

/// <summary>What experiments found, read off the store once however many pages show it.</summary>
internal sealed class SummaryShelf(IResultStore store, PlanShelf plans)
{
    private const int Most = 12;

    private readonly Lock _lock = new();
    private readonly LinkedList<Entry> _entries = new();

    /// <summary>What an experiment found so far; takes a while where it was not asked for lately.</summary>
    /// <exception cref="RequestFault">It has no futures yet, or its plan cannot be put together any more.</exception>
    public RunSummary Summary(ExperimentRecord record) => Of(record).Summary.Value;

    /// <summary>How an experiment goes over time; takes a while where it was not asked for lately.</summary>
    /// <exception cref="RequestFault">It has no futures yet, or its plan cannot be put together any more.</exception>
    public RunCourses Courses(ExperimentRecord record) => Of(record).Courses.Value;

    /// <summary>What charts and reports of an experiment are made from.</summary>
    /// <exception cref="RequestFault">It has no futures yet, or its plan cannot be put together any more.</exception>
    public ReportSource Source(ExperimentRecord record, Language language) => new(Summary(record), Courses(record), language);

    /// <summary>Whether every policy has futures.</summary>
    public bool HasFutures(ExperimentRecord record) => FirstEmpty(record) is null;

    /// <exception cref="RequestFault">A policy has no futures yet.</exception>
    public void RequireFutures(ExperimentRecord record)
    {
        if (FirstEmpty(record) is { } policy)
        {
            var detail = $"Experiment {record.Id} has no futures of '{policy}' yet; wait, or go on with it: POST {RemoteRoutes.Experiment(record.Id, "resume")}";
            throw new RequestFault(ProblemResult.Conflict(RemoteFault.Conflict, detail), detail);
        }
    }

    private string? FirstEmpty(ExperimentRecord record) =>
        record.Definition.Policies.Where((_, policy) => store.DoneRanges(record.Id, policy).Count == 0).Select(p => p.Name).FirstOrDefault();

    private Entry Of(ExperimentRecord record)
    {
        RequireFutures(record);
        var plan = plans.Of(record);
        lock (_lock)
        {
            for (var node = _entries.First; node is not null; node = node.Next)
            {
                if (node.Value.Id == record.Id)
                {
                    _entries.Remove(node);
                    if (node.Value.State == StateOf(record))
                    {
                        _entries.AddFirst(node);
                        return node.Value;
                    }

                    break;
                }
            }

            var entry = new Entry(
                record.Id,
                StateOf(record),
                new Lazy<RunSummary>(() => RunSummaryReader.Read(store, record.Id, plan)),
                new Lazy<RunCourses>(() => RunCourses.Read(store, record.Id, plan)));
            _entries.AddFirst(entry);
            if (_entries.Count > Most)
            {
                _entries.RemoveLast();
            }

            return entry;
        }
    }

    /// <summary>What changes whenever there are more futures, or fewer.</summary>
    public static string StateOf(ExperimentRecord record) => $"{record.State} {record.FuturesDone} {record.Hash} {record.FinishedAt:O}";

    private sealed record Entry(ExperimentId Id, string State, Lazy<RunSummary> Summary, Lazy<RunCourses> Courses);
}
