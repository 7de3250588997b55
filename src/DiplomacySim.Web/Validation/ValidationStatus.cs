namespace DiplomacySim.Web.Validation;

/// <summary>How the back-test of a world stands.</summary>
/// <param name="World">The world.</param>
/// <param name="State"><c>none</c>, <c>running</c>, <c>done</c> or <c>failed</c>.</param>
/// <param name="Share">How much of it is done, from 0 to 1.</param>
/// <param name="Fault">Why it failed, for people; else null.</param>
/// <param name="Result">How forecasts fared; null until it is done.</param>
internal sealed record ValidationStatus(string World, string State, double Share, string? Fault, ValidationMessage? Result)
{
    public const string None = "none";
    public const string Running = "running";
    public const string Done = "done";
    public const string Failed = "failed";
}
