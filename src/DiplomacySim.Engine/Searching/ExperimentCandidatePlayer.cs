using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Searching;

/// <summary>Plays candidates as an experiment of a host, such as a cluster's, which is deleted when its outcomes are read.</summary>
/// <param name="host">Runs the experiment.</param>
/// <param name="store">Where the host keeps it.</param>
public sealed class ExperimentCandidatePlayer(IExperimentHost host, IResultStore store) : ICandidatePlayer
{
    /// <inheritdoc/>
    /// <exception cref="RunFaultException">The experiment broke down.</exception>
    public async Task PlayAsync(CandidateOrder order, Action<CandidateOutcomes> played, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(played);

        // One beside all others: deleting it takes nothing away from anybody.
        ExperimentId? id = null;
        try
        {
            id = (await host.RunAsync(new RunRequest(order.Plan, new RunOptions { Fresh = true }), null, cancellationToken)).Id;
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Run(() => Read(id.Value, order, played, cancellationToken), cancellationToken);
        }
        catch (RunFaultException fault)
        {
            id = fault.Id;
            throw;
        }
        finally
        {
            if (id is { } entered)
            {
                await Task.Run(() => store.Delete(entered), CancellationToken.None);
            }
        }
    }

    private void Read(ExperimentId id, CandidateOrder order, Action<CandidateOutcomes> played, CancellationToken cancellationToken)
    {
        var failures = store.ReadFailures(id).ToLookup(failure => failure.Policy, failure => failure.Count);
        for (var policy = 0; policy < order.Plan.Policies.Length; policy++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            double[][] values = [.. order.Outcomes.Select(_ => new double[order.Futures])];
            foreach (var column in values)
            {
                Array.Fill(column, double.NaN);
            }

            foreach (var rows in store.ReadOutcomes(id, policy, order.Outcomes))
            {
                for (var row = 0; row < rows.Count; row++)
                {
                    for (var i = 0; i < values.Length; i++)
                    {
                        values[i][rows.Futures.Span[row]] = rows.Columns[i].Span[row];
                    }
                }
            }

            played(new CandidateOutcomes(policy, values, (int)failures[policy].Sum()));
        }
    }
}
