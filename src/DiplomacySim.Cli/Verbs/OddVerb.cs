using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Experiments.Describing;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>odd</c>: writes the description of the model with a world's values.</summary>
internal static class OddVerb
{
    public static Command Create(CliContext context)
    {
        var world = new Option<string>("--world")
        {
            Description = "The folder of the world whose values stand in the tables.",
            HelpName = "FOLDER",
            Required = true,
        };
        var command = new Command("odd", "Write the model's description after the ODD protocol, as Markdown.") { world };
        command.SetAction(parse => Run(context, parse.GetRequiredValue(world)));
        return command;
    }

    private static int Run(CliContext context, string folder)
    {
        var reading = WorldLoader.Load(folder);
        ScenarioFiles.Show(context.Terminal, reading.Problems);
        var world = reading.World ?? throw new CliFault($"the world '{folder}' has {ScenarioFiles.Count(reading.Problems)}; put right what is listed above.");
        ModelPage.Write(context.Terminal.Out, world);
        return ExitCode.Done;
    }
}
