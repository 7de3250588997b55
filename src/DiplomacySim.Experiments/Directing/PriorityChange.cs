using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Signals;

namespace DiplomacySim.Experiments.Directing;

/// <summary>The other priorities of a branch, from its month on.</summary>
/// <param name="offset">The month, counted from the run's first.</param>
/// <param name="differences">What the visit key of each partner gains.</param>
internal sealed class PriorityChange(int offset, float[] differences)
{
    /// <summary>The change of a policy; null where it keeps its priorities.</summary>
    public static PriorityChange? Of(PolicyRun run)
    {
        if (run.Branch is not { } branch || branch.Priority.SequenceEqual(run.Inputs.Priority))
        {
            return null;
        }

        var differences = branch.Priority.Zip(run.Inputs.Priority, (after, before) => (float)(after - before));
        return new PriorityChange(run.FirstMonth, [.. differences]);
    }

    /// <summary>Adds the change to a month, where it has begun.</summary>
    public void Apply(int month, MonthSignals signals)
    {
        for (var partner = 0; month >= offset && partner < differences.Length; partner++)
        {
            if (differences[partner] == 0f)
            {
                continue;
            }

            var attention = signals.Attention(partner);
            for (var lane = 0; lane < attention.Length; lane++)
            {
                attention[lane] += differences[partner];
            }
        }
    }
}
