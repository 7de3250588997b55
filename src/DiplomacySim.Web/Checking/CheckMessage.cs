using System.Collections.Immutable;

namespace DiplomacySim.Web.Checking;

/// <summary>What is wrong with a scenario, and what it is where nothing is.</summary>
/// <param name="IsValid">Whether it can be run; warnings do not keep it from that.</param>
/// <param name="Problems">Errors and warnings, by file, line and column.</param>
/// <param name="Outline">What it is; null where it has errors.</param>
internal sealed record CheckMessage(bool IsValid, ImmutableArray<ProblemItem> Problems, OutlineMessage? Outline);
