using DiplomacySim.Engine.Remote;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Results;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Work;

namespace DiplomacySim.Web.Comparing;

/// <summary>Compares policies of stored experiments, future by future.</summary>
internal sealed class PolicyComparer(IResultStore store, ExperimentBoard board, SummaryShelf shelf, WorkThreads threads)
{
    /// <summary>The comparison; takes a while with many futures.</summary>
    /// <exception cref="RequestFault">A policy has no futures, or seeds or months differ.</exception>
    public async Task<PolicyComparison> CompareAsync(PolicyChoice left, PolicyChoice right, CancellationToken cancellationToken)
    {
        var (one, other) = (await RunAsync(left, cancellationToken), await RunAsync(right, cancellationToken));
        try
        {
            return await threads.RunAsync(() => PolicyComparison.Compare(store, one, other), cancellationToken);
        }
        catch (ArgumentException exception)
        {
            // The parameter's name is of no use to people.
            var detail = exception.Message.Split(" (Parameter", StringSplitOptions.None)[0];
            throw new RequestFault(ProblemResult.Conflict(RemoteFault.Conflict, detail), detail);
        }
    }

    private async Task<ComparedRun> RunAsync(PolicyChoice choice, CancellationToken cancellationToken)
    {
        var record = await board.RecordAsync(choice.Experiment, cancellationToken);
        var name = choice.NameIn(record);
        shelf.RequireFutures(record);
        return new ComparedRun(record.Id, choice.Policy, name);
    }
}
