using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Exploration.Designs;

/// <summary>Morris's trajectories: from a random point of a grid, each input is moved once, in random order (Morris 1991).</summary>
/// <remarks>
/// A trajectory is a block of inputs + 1 rows; two neighbouring rows differ in one input, by <see cref="Delta"/> up or down. More
/// trajectories never change the earlier ones. Immutable; safe for use by several threads.
/// </remarks>
public sealed class MorrisDesign : IUnitDesign
{
    /// <summary>The grid's levels where nothing else is asked for.</summary>
    public const int DefaultLevels = 4;

    /// <summary>The most levels of the grid.</summary>
    public const int MaxLevels = 1000;

    private const uint Block = 0xDE51A;
    private const uint OrderStream = 0x4D4F5252;
    private readonly ulong _seed;

    /// <summary>Creates the design.</summary>
    /// <param name="inputs">1 to 1,024.</param>
    /// <param name="levels">The levels of the grid; an even number, 2 to 1,000.</param>
    /// <param name="seed">The experiment's seed.</param>
    public MorrisDesign(int inputs, int levels, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inputs, SobolSequence.MaxDimensions);
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(levels, MaxLevels);
        if (levels % 2 != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(levels), levels, "The number of levels is even, so that all of them are equally likely.");
        }

        Dimensions = inputs;
        Levels = levels;
        _seed = seed;
    }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <summary>The levels of the grid; they stand at 0, 1 / (levels - 1) and so on to 1.</summary>
    public int Levels { get; }

    /// <summary>How far an input is moved: levels / (2 (levels - 1)).</summary>
    public double Delta => Levels / (2.0 * (Levels - 1));

    /// <summary>How many rows a trajectory has: inputs + 1.</summary>
    public int RowsPerTrajectory => Dimensions + 1;

    /// <summary>Which input is moved between the row before a step and the step's row.</summary>
    /// <param name="trajectory">The trajectory's number, from 0; below 2^28.</param>
    /// <param name="step">The row within the trajectory, 1 to <see cref="Dimensions"/>.</param>
    public int ChangedInput(long trajectory, int step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(step, Dimensions);
        return OrderOf(trajectory)[step - 1];
    }

    /// <inheritdoc/>
    public void Point(long index, Span<double> point)
    {
        DesignPoint.Check(this, index, point, RowsPerTrajectory * (1L << 28));
        var (trajectory, step) = Math.DivRem(index, RowsPerTrajectory);
        for (var input = 0; input < Dimensions; input++)
        {
            var (word, turn, _, _) = Philox.Block((uint)trajectory, 0, (uint)input, Block, (uint)_seed, (uint)(_seed >> 32));
            var low = (int)(((ulong)word * (ulong)(Levels / 2)) >> 32);
            point[input] = Level(low, (turn & 1) == 1);
        }

        var order = OrderOf(trajectory);
        for (var place = 0; place < step; place++)
        {
            var input = order[place];
            var (word, turn, _, _) = Philox.Block((uint)trajectory, 0, (uint)input, Block, (uint)_seed, (uint)(_seed >> 32));
            point[input] = Level((int)(((ulong)word * (ulong)(Levels / 2)) >> 32), (turn & 1) == 0);
        }
    }

    private double Level(int low, bool isUp) => (double)(low + (isUp ? Levels / 2 : 0)) / (Levels - 1);

    private IndexPermutation OrderOf(long trajectory) => new(Dimensions, _seed, OrderStream, (uint)trajectory);
}
