namespace DiplomacySim.Cli.Tests;

/// <summary>What the tool answered.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Error);
