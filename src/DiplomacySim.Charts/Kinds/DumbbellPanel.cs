using System.Collections.Immutable;

namespace DiplomacySim.Charts.Kinds;

/// <summary>One outcome under all policies.</summary>
/// <param name="Title">The outcome.</param>
/// <param name="Reference">Its value under the reference policy.</param>
/// <param name="IsShare">Whether it is a share of futures.</param>
/// <param name="Rows">The other policies.</param>
public sealed record DumbbellPanel(string Title, double Reference, bool IsShare, ImmutableArray<DumbbellRow> Rows);
