using System.Runtime.CompilerServices;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Client.Scripting;

/// <summary>Follows a run and reads its rows as they are stored.</summary>
internal static class ResultStream
{
    public static async IAsyncEnumerable<Table> FollowAsync(
        IWorkbenchPlace place, ExperimentPlan plan, RunOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var host = place.Host;
        var id = await host.StartAsync(new RunRequest(plan, options), cancellationToken);
        var next = new long[plan.Policies.Length];
        await foreach (var status in WatchAsync(host, id, cancellationToken))
        {
            for (var policy = 0; policy < next.Length; policy++)
            {
                while (await place.ReadRowsAsync(id, plan.Policies[policy], policy, next[policy], cancellationToken) is { } chunk)
                {
                    next[policy] += chunk.Count;
                    var rows = new RowTable(plan.Outcomes.Columns);
                    rows.Add(plan.Policies[policy].Name, chunk);
                    yield return rows.ToTable();
                }
            }

            if (status.Fault is { } fault)
            {
                throw new RunFaultException(id, fault);
            }
        }
    }

    // A stop of the script stops the run too: what nobody reads need not be computed.
    private static async IAsyncEnumerable<RunStatus> WatchAsync(IExperimentHost host, ExperimentId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var status in host.WatchAsync(id, cancellationToken))
            {
                yield return status;
            }
        }
        finally
        {
            if (cancellationToken.IsCancellationRequested)
            {
                await host.CancelAsync(id, CancellationToken.None);
            }
        }
    }
}
