using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Experiments.Analysis.Explaining;

/// <summary>Plays futures of a policy again and notes when one partner reaches a rung, and what its readiness was made of until then.</summary>
internal sealed class UpgradeRun
{
    private const int LanesPerShard = 256;

    private readonly float[]? _parts;
    private readonly byte[]? _gates;

    private UpgradeRun(int futures, int months, bool keepsParts)
    {
        Reached = new int[futures];
        Array.Fill(Reached, -1);
        Months = months;
        _parts = keepsParts ? new float[futures * months * ScoreParts.Count] : null;
        _gates = keepsParts ? new byte[futures * months] : null;
    }

    /// <summary>By future: the month, from 0, in which the rung is reached; -1 where it is not.</summary>
    public int[] Reached { get; }

    /// <summary>The months played.</summary>
    public int Months { get; }

    /// <summary>The parts of a future's readiness in a month.</summary>
    public ReadOnlySpan<float> Parts(int future, int month) => _parts.AsSpan(((future * Months) + month) * ScoreParts.Count, ScoreParts.Count);

    /// <summary>Whether the readiness of a month bore a step (0), whether the partner would have taken it (1), whether it was visited (2).</summary>
    public bool Met(int future, int month, int gate) => (_gates![(future * Months) + month] >> gate & 1) != 0;

    /// <summary>Plays.</summary>
    /// <param name="run">The policy.</param>
    /// <param name="question">The upgrade.</param>
    /// <param name="options">The futures and workers.</param>
    /// <param name="keepsParts">Whether the parts of readiness are kept.</param>
    /// <param name="cancellationToken">Stops between months.</param>
    public static UpgradeRun Play(PolicyRun run, ExplainQuestion question, ExplainOptions options, bool keepsParts, CancellationToken cancellationToken)
    {
        var months = question.By - run.Inputs.From + 1;
        var result = new UpgradeRun(options.Futures.Length, months, keepsParts);
        var shards = (options.Futures.Length + LanesPerShard - 1) / LanesPerShard;
        Parallel.For(0, shards, new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = cancellationToken }, shard =>
            result.PlayShard(run, question, options.Futures.AsSpan(shard * LanesPerShard, Math.Min(LanesPerShard, options.Futures.Length - (shard * LanesPerShard))), shard * LanesPerShard, cancellationToken));
        return result;
    }

    private void PlayShard(PolicyRun run, ExplainQuestion question, ReadOnlySpan<uint> futures, int first, CancellationToken cancellationToken)
    {
        var month = 0;
        using var shard = run.Open(CaseDraws.Lanes(run, futures));
        shard.Watch(question.Partner, Note);
        for (; month < Months; month++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            shard.Advance();
        }

        void Note(in PartnerMoment moment)
        {
            var future = first + moment.Lane;
            if (Reached[future] >= 0)
            {
                return;
            }

            if (moment.IsRaised && moment.Target >= question.Tier)
            {
                Reached[future] = month;
            }

            if (_parts is not null)
            {
                var at = (future * Months) + month;
                moment.Parts.CopyTo(_parts.AsSpan(at * ScoreParts.Count));
                _gates![at] = (byte)((moment.Readiness > moment.Tier ? 1 : 0) | (moment.Target > moment.Tier ? 2 : 0) | (moment.IsVisited ? 4 : 0));
            }
        }
    }
}
