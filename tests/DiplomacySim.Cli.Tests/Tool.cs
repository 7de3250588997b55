using DiplomacySim.Cli.Terminals;

namespace DiplomacySim.Cli.Tests;

/// <summary>Runs the tool inside the tests, on a terminal of plain text.</summary>
internal static class Tool
{
    private static int _stores;

    /// <summary>The path of a store that no other test uses.</summary>
    public static string NewStore() => $"store-{Interlocked.Increment(ref _stores)}.db";

    public static ToolResult Run(params string[] arguments) => Answering(null, arguments);

    /// <summary>Runs the tool with somebody at the keyboard.</summary>
    public static ToolResult Answering(string? typed, params string[] arguments)
    {
        // All paths are relative to the workspace.
        _ = Workspace.Folder;
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { Out = output, Error = error, ReadLine = typed is null ? null : () => typed };
        var code = CommandLine.Run(arguments, new CliContext(terminal, new FrozenClock()));
        return new ToolResult(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs the tool; anything but success is a failure of the test.</summary>
    public static string Done(params string[] arguments)
    {
        var result = Run(arguments);
        Assert.True(result.ExitCode == 0, $"exit {result.ExitCode}\n{result.Output}\n{result.Error}");
        return result.Output;
    }
}
