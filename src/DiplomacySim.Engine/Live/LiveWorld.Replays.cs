using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Engine.Live;

/// <summary>Replay and forks.</summary>
public sealed partial class LiveWorld
{
    /// <summary>Opens a world and plays what a journal says: the same state, to the bit.</summary>
    /// <exception cref="LiveWorldException">The journal is of another plan or model, or says what no world allows.</exception>
    public static ValueTask<LiveWorld> ReplayAsync(ExperimentPlan plan, LiveJournal journal, CancellationToken cancellationToken = default) =>
        ReplayAsync(plan, journal, start => ValueTask.FromResult(start.Open()), cancellationToken);

    /// <summary>A world of its own in the same state, which from now on goes its own way.</summary>
    public ValueTask<LiveWorld> ForkAsync(CancellationToken cancellationToken = default) => ReplayAsync(Plan, Journal, cancellationToken);

    internal static async ValueTask<LiveWorld> ReplayAsync(
        ExperimentPlan plan,
        LiveJournal journal,
        Func<LiveStart, ValueTask<Shard>> open,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(journal);
        CheckOrigin(plan, journal);
        var start = LiveStart.Of(plan, journal.Policy, journal.Futures);
        var world = new LiveWorld(start, await open(start));
        try
        {
            await world.PlayAsync(journal, cancellationToken);
            return world;
        }
        catch
        {
            world.Dispose();
            throw;
        }
    }

    /// <exception cref="LiveWorldException">The journal is of another plan or model.</exception>
    internal static void CheckOrigin(ExperimentPlan plan, LiveJournal journal)
    {
        if (journal.ModelVersion != ModelVersion.Current)
        {
            throw Bad($"it was played with version {journal.ModelVersion} of the model, and this program has version {ModelVersion.Current}, which may give other futures. Replay it with the program that wrote it.");
        }

        if (journal.PlanHash != plan.Hash)
        {
            throw Bad($"it belongs to another scenario, or the scenario or its world has changed since (plan {journal.PlanHash[..Math.Min(12, journal.PlanHash.Length)]}, here {plan.Hash[..12]}). Restore the files as they were.");
        }
    }

    private static LiveWorldException Bad(string reason) => new(LiveFault.BadJournal, $"the journal cannot be replayed: {reason}");

    private async ValueTask PlayAsync(LiveJournal journal, CancellationToken cancellationToken)
    {
        if (journal.MonthsPlayed < 0 || journal.MonthsPlayed > Months)
        {
            throw Bad($"months played: {journal.MonthsPlayed} is not between 0 and the scenario's {Months}.");
        }

        var next = 0;
        while (true)
        {
            for (; next < journal.Entries.Length && journal.Entries[next].Month == Month + 1; next++)
            {
                Inject(journal.Entries[next].Action);
            }

            if (MonthsPlayed == journal.MonthsPlayed)
            {
                break;
            }

            await AdvanceAsync(1, cancellationToken);
        }

        if (next < journal.Entries.Length)
        {
            throw Bad($"entry {next + 1} is of {journal.Entries[next].Month}, which is not in the order of months or lies after {Month + 1}, the month that comes next.");
        }
    }
}
