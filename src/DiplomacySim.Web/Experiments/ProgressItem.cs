namespace DiplomacySim.Web.Experiments;

/// <summary>A status, written once for all who listen.</summary>
/// <param name="Json">The <see cref="Engine.Remote.StatusMessage"/>.</param>
/// <param name="IsLast">Whether nothing more will come.</param>
internal sealed record ProgressItem(string Json, bool IsLast);
