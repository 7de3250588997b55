using System.CommandLine;
using System.Reflection;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>version</c>: says which program this is.</summary>
internal static class VersionVerb
{
    public const string Name = "version";

    public static Command Create(CliContext context)
    {
        var command = new Command(Name, "Print the version of the tool.");
        command.SetAction(_ =>
        {
            context.Terminal.Out.WriteLine($"dipsim {Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)}");
            return ExitCode.Done;
        });
        return command;
    }
}
