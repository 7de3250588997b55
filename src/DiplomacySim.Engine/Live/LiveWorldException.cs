namespace DiplomacySim.Engine.Live;

/// <summary>A live world cannot do what was asked; the message says what, what is allowed and what helps.</summary>
public sealed class LiveWorldException : Exception
{
    /// <summary>Creates the exception.</summary>
    public LiveWorldException(LiveFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>What is wrong.</summary>
    public LiveFault Fault { get; }
}
