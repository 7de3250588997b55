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
    public static ToolResult Answering(string? typed, params string[] arguments) => Start(typed is null ? null : () => typed, TextReader.Null, arguments);

    /// <summary>Runs the tool with lines piped in.</summary>
    public static ToolResult Piping(string lines, params string[] arguments) => Start(null, new StringReader(lines), arguments);

    /// <summary>Runs the tool with somebody who types these lines.</summary>
    public static ToolResult Typing(string lines, params string[] arguments)
    {
        var reader = new StringReader(lines);
        return Start(reader.ReadLine, reader, arguments);
    }

    /// <summary>Runs the tool; anything but success is a failure of the test.</summary>
    public static string Done(params string[] arguments)
    {
        var result = Run(arguments);
        Assert.True(result.ExitCode == 0, $"exit {result.ExitCode}\n{result.Output}\n{result.Error}");
        return result.Output;
    }

    private static ToolResult Start(Func<string?>? readLine, TextReader input, string[] arguments)
    {
        // All paths are relative to the workspace.
        _ = Workspace.Folder;
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { Out = output, Error = error, In = input, ReadLine = readLine };
        var code = CommandLine.Run(arguments, new CliContext(terminal, new FrozenClock()));
        return new ToolResult(code, output.ToString(), error.ToString());
    }
}
