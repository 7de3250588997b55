using DiplomacySim.Results;

namespace DiplomacySim.Engine.Hosting;

/// <summary>An experiment broke down; what was finished before is stored, and it can be resumed.</summary>
public sealed class RunFaultException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="id">The experiment.</param>
    /// <param name="message">Why it broke down, for people.</param>
    public RunFaultException(ExperimentId id, string message)
        : base(message) => Id = id;

    /// <summary>The experiment that broke down.</summary>
    public ExperimentId Id { get; }
}
