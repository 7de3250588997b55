using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>run</c>: runs a scenario, or more futures of a stored experiment.</summary>
internal static class RunVerb
{
    public const string Name = "run";

    public static Command Create(CliContext context)
    {
        var target = new Argument<string>("FILE|ID") { Description = "A scenario file, or the number of an experiment to go on with." };
        var command = new Command(Name, "Run a scenario and report where the partnerships will stand.") { target };
        var settings = new RunSettings(command, isNew: true);
        command.SetAction(parse => Run(context, parse, settings, parse.GetRequiredValue(target)));
        return command;
    }

    private static int Run(CliContext context, ParseResult parse, RunSettings settings, string target)
    {
        if (ExperimentId.TryParse(target, out _) && !File.Exists(target))
        {
            if (settings.GivesSeed(parse) || settings.IsFresh(parse))
            {
                throw new CliFault($"experiment {target} keeps its seed and its futures; give --seed and --fresh with the scenario file.");
            }

            return ResumeVerb.Run(context, parse, settings, target);
        }

        using var interruption = new Interruption(context.Terminal);
        var presentation = settings.Presentation(parse);
        var scenario = ScenarioFiles.Read(context.Terminal, target, settings.Reading(parse), presentation.IsQuiet);
        var options = settings.Options(parse, scenario, target);
        var choice = settings.Store(parse);
        using var store = choice.Open();
        return new Player(context, store, choice, presentation, interruption).Play(ExperimentPlan.Of(scenario), null, options);
    }
}
