using DiplomacySim.Cli.Terminals;

namespace DiplomacySim.Cli;

/// <summary>The entry point of the tool.</summary>
internal static class Program
{
    private static int Main(string[] args) => CommandLine.Run(args, new CliContext(Terminal.OfProcess(), TimeProvider.System));
}
