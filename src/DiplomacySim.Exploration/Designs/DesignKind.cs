namespace DiplomacySim.Exploration.Designs;

/// <summary>How the points of an experiment are chosen.</summary>
public enum DesignKind
{
    /// <summary>Independent draws.</summary>
    MonteCarlo,

    /// <summary>Latin hypercubes; see <see cref="Designs.LatinHypercube"/>.</summary>
    LatinHypercube,

    /// <summary>Sobol's sequence; see <see cref="SobolSequence"/>.</summary>
    Sobol,

    /// <summary>Morris's trajectories; see <see cref="MorrisDesign"/>.</summary>
    Morris,

    /// <summary>Saltelli's arrangement; see <see cref="SaltelliDesign"/>.</summary>
    Saltelli,

    /// <summary>Every combination of levels; see <see cref="FullFactorial"/>.</summary>
    Factorial,

    /// <summary>Cases that somebody wrote, in the file or in a table; see <see cref="ListDesign"/>.</summary>
    List,

    /// <summary>Every point of one design with every point of others; see <see cref="CrossDesign"/>.</summary>
    Cross,

    /// <summary>The first points of several designs together, the second ones, and so on; see <see cref="LockStepDesign"/>.</summary>
    LockStep,
}
