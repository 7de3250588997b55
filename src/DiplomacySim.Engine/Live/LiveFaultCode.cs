namespace DiplomacySim.Engine.Live;

/// <summary>The stable words of <see cref="LiveFault"/> outside of this process.</summary>
public static class LiveFaultCode
{
    /// <summary>The word of a fault, such as <c>name-taken</c>.</summary>
    public static string Of(LiveFault fault) => fault switch
    {
        LiveFault.BadRequest => "bad-request",
        LiveFault.NotFound => "not-found",
        LiveFault.NameTaken => "name-taken",
        LiveFault.Ended => "ended",
        LiveFault.TooMany => "too-many",
        LiveFault.BadJournal => "bad-journal",
        LiveFault.Unavailable => "unavailable",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault."),
    };

    /// <summary>The fault of a word; null where it is none.</summary>
    public static LiveFault? Parse(string? code)
    {
        foreach (var fault in Enum.GetValues<LiveFault>())
        {
            if (Of(fault) == code)
            {
                return fault;
            }
        }

        return null;
    }
}
