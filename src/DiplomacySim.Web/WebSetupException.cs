namespace DiplomacySim.Web;

/// <summary>The web process cannot be started as it was asked to; the message says why and what helps.</summary>
public sealed class WebSetupException : Exception
{
    /// <summary>Creates the exception.</summary>
    public WebSetupException(string message)
        : base(message)
    {
    }
}
