namespace DiplomacySim.Grains;

/// <summary>How calls to grains are kept short.</summary>
internal sealed record CallOptions
{
    /// <summary>How long a call may play or wait before it says how far it has come; one that plays, plays a month at least.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan Slice { get; set; } = TimeSpan.FromSeconds(1);
}
