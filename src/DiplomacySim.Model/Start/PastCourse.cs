using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Start;

/// <summary>Walks along a world's recorded past: what a likelihood of its steps is made of.</summary>
public static class PastCourse
{
    /// <summary>Tells of every month of every country below the top rung, by month, then in the order of the world's partners.</summary>
    /// <remarks>
    /// Visits, capital and agreements follow their expected course, as at the start of a run. They depend on the world's
    /// parameters of attention, agreements and capital, and on no parameter of readiness.
    /// </remarks>
    public static void Follow(World world, Action<PastMonth> observe)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(observe);
        MeanField.Follow(world, observe);
    }
}
