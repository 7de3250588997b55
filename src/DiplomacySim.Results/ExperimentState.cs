namespace DiplomacySim.Results;

/// <summary>How far an experiment has come.</summary>
public enum ExperimentState
{
    /// <summary>Described, nothing computed yet.</summary>
    Created,

    /// <summary>Being computed; also found after its program was killed, see <see cref="ExperimentRecord.Writer"/>.</summary>
    Running,

    /// <summary>All requested futures are stored, or have failed and are listed as failures.</summary>
    Done,

    /// <summary>Stopped before the end; what was finished is stored and need not be computed again.</summary>
    Interrupted,

    /// <summary>Given up because of failures; what was finished is stored.</summary>
    Failed,
}
