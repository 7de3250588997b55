namespace DiplomacySim.Architecture.Tests.Snippets;

/// <summary>How a run of the tool ended and what it said.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error);
