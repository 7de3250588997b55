using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Model.Tests.Randomness;

/// <summary>The numbers that a draw can be.</summary>
internal static class Grid
{
    public const int Steps = 1 << 23;

    /// <summary>The number of a step, 0 to <see cref="Steps"/> - 1.</summary>
    public static float At(int step) => Philox.ToUniform((uint)step << 9);
}
