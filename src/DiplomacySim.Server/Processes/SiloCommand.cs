using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;

namespace DiplomacySim.Server.Processes;

/// <summary>The command that starts one more silo process on this machine.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Environment">What its environment has beyond that of this process, such as what a command line would show to others.</param>
public sealed record SiloCommand(string Program, ImmutableArray<string> Arguments, ImmutableDictionary<string, string> Environment)
{
    /// <summary>This program with other arguments, whether it runs by itself or by <c>dotnet</c>.</summary>
    /// <exception cref="InvalidOperationException">The path of this program is not known.</exception>
    public static SiloCommand OfThisProgram(IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> arguments)
    {
        var program = System.Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is not known; start the silos one by one.");
        var isHost = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return new SiloCommand(
            program,
            isHost ? ["exec", Assembly.GetEntryAssembly()!.Location, .. arguments] : [.. arguments],
            environment.ToImmutableDictionary());
    }

    /// <summary>How to start it, with the standard input held by this process.</summary>
    internal ProcessStartInfo ToStartInfo()
    {
        var start = new ProcessStartInfo(Program)
        {
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var argument in Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
