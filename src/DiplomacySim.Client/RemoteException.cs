using System.Collections.Immutable;

namespace DiplomacySim.Client;

/// <summary>A server could not do what it was asked, or could not be asked; the message says why and what helps.</summary>
public sealed class RemoteException : Exception
{
    /// <summary>The code of a server that does not answer.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The code of a server with another version of the model.</summary>
    public const string OtherModel = "other-model";

    /// <summary>The code of an answer that is not that of a DiplomacySim server.</summary>
    public const string NotAServer = "not-a-server";

    /// <summary>Creates the exception.</summary>
    /// <param name="code">A stable code: one of this class, of <see cref="Engine.Remote.RemoteFault"/> or of <see cref="Results.StoreFault"/>.</param>
    /// <param name="message">What is wrong and what helps.</param>
    /// <param name="problems">What is wrong with a scenario, one line each.</param>
    /// <param name="innerException">The cause; may be null.</param>
    public RemoteException(string code, string message, ImmutableArray<string> problems = default, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
        Problems = problems.IsDefault ? [] : problems;
    }

    /// <summary>What is wrong, as a stable code.</summary>
    public string Code { get; }

    /// <summary>What is wrong with a scenario, one line each; empty where it is something else.</summary>
    public ImmutableArray<string> Problems { get; }
}
