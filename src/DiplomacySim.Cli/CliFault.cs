namespace DiplomacySim.Cli;

/// <summary>A fault that the user can put right; the message says what, where and what helps.</summary>
internal sealed class CliFault(string message, int exitCode = ExitCode.BadInput) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
