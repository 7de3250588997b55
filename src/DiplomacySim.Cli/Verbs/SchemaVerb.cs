using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>schema</c>: writes the JSON Schema of scenario files.</summary>
internal static class SchemaVerb
{
    public static Command Create(CliContext context)
    {
        var world = new Option<string?>("--world") { Description = "The folder of a world whose partners, tiers and parameters the schema lists.", HelpName = "FOLDER" };
        var command = new Command("schema", "Write the JSON Schema of scenario files, for completion in editors.") { world };
        command.SetAction(parse => Run(context, parse.GetValue(world)));
        return command;
    }

    private static int Run(CliContext context, string? folder)
    {
        SchemaWriter.Write(context.Terminal.Out, folder is null ? null : Load(context, folder));
        return ExitCode.Done;
    }

    private static LoadedWorld Load(CliContext context, string folder)
    {
        var reading = WorldLoader.Load(folder);
        ScenarioFiles.Show(context.Terminal, reading.Problems);
        return reading.World ?? throw new CliFault($"the world '{folder}' has {ScenarioFiles.Count(reading.Problems)}; put right what is listed above.");
    }
}
