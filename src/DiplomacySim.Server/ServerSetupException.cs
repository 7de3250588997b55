namespace DiplomacySim.Server;

/// <summary>A silo cannot be started as it was asked to; the message says why and what helps.</summary>
public sealed class ServerSetupException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What, why, and what to do.</param>
    /// <param name="cause">What was met; null where it was found by a check.</param>
    public ServerSetupException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
