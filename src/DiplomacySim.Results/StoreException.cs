namespace DiplomacySim.Results;

/// <summary>The result store cannot do what was asked; the message says what, where and what helps.</summary>
public class StoreException : Exception
{
    /// <summary>Creates the exception.</summary>
    public StoreException(string code, string location, string message, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        Location = location;
    }

    /// <summary>One of <see cref="StoreFault"/>; it does not change between versions.</summary>
    public string Code { get; }

    /// <summary>The store, as it was given to open it, but without a password.</summary>
    public string Location { get; }
}
