using System.Globalization;

namespace DiplomacySim.Results;

/// <summary>A time in which the server of a result store does not answer; whoever needs it waits.</summary>
/// <param name="Location">The store, without its password.</param>
/// <param name="Since">When the first call failed.</param>
/// <param name="Reason">What the call failed with.</param>
/// <param name="Lasted">How long it lasted; null while it goes on.</param>
public sealed record StoreOutage(string Location, DateTimeOffset Since, string Reason, TimeSpan? Lasted)
{
    /// <summary>The outage in a sentence, for people to read.</summary>
    public string Message => Lasted is { } lasted
        ? string.Create(CultureInfo.InvariantCulture, $"The result store '{Location}' answers again after {lasted.TotalSeconds:F1} s.")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"The result store '{Location}' does not answer since {Since.UtcDateTime:HH:mm:ss} UTC ({Reason}); trying again.");
}
