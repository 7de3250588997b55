using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;

namespace DiplomacySim.Server.Processes;

/// <summary>The command that starts one more silo process on this machine.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record SiloCommand(string Program, ImmutableArray<string> Arguments)
{
    /// <summary>This program with other arguments, whether it runs by itself or by <c>dotnet</c>.</summary>
    public static SiloCommand OfThisProgram(params IReadOnlyList<string> arguments)
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is not known; start the silos one by one.");
        var isHost = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost
            ? new SiloCommand(program, ["exec", Assembly.GetEntryAssembly()!.Location, .. arguments])
            : new SiloCommand(program, [.. arguments]);
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

        return start;
    }
}
