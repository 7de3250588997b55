namespace DiplomacySim.Cli;

/// <summary>The exit codes of the tool.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The program itself broke down.</summary>
    public const int BrokeDown = 1;

    /// <summary>Bad input: arguments, files, a store that cannot be used.</summary>
    public const int BadInput = 2;

    /// <summary>Finished, but futures failed or differ.</summary>
    public const int Failed = 3;

    /// <summary>Stopped by the user.</summary>
    public const int Interrupted = 130;
}
