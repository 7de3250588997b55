using DiplomacySim.Engine.Remote;

namespace DiplomacySim.Web.Experiments;

/// <summary>How a run stands.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Json">The same as JSON, written once for all who listen.</param>
/// <param name="IsLast">Whether nothing more will happen.</param>
internal sealed record ProgressItem(StatusMessage Status, string Json, bool IsLast);
