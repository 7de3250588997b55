using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Experiments.Scoring;

/// <summary>Scores of a forecast of something that comes or does not; smaller is better.</summary>
public static class BinaryScore
{
    /// <summary>The score of Brier (1950): the squared distance of the probability from 1 where the event came, from 0 where not.</summary>
    /// <param name="probability">The probability of the event, 0 to 1.</param>
    /// <param name="came">Whether it came.</param>
    public static double Brier(double probability, bool came)
    {
        var miss = probability - (came ? 1 : 0);
        return miss * miss;
    }

    /// <summary>The logarithmic score: minus the natural logarithm of what the forecast gave to what happened.</summary>
    /// <param name="probability">The probability of the event, 0 to 1.</param>
    /// <param name="came">Whether it came.</param>
    /// <param name="floor">The probability is taken to lie between this and one minus this.</param>
    public static double Log(double probability, bool came, double floor = TierScore.DefaultFloor)
    {
        var given = Math.Min(Math.Max(probability, floor), 1 - floor);
        return -Precise.Log(came ? given : 1 - given);
    }
}
