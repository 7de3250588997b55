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
        command.SetAction((parse, _) => RunAsync(context, parse, settings, parse.GetRequiredValue(target)));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parse, RunSettings settings, string target)
    {
        if (ExperimentId.TryParse(target, out _) && !File.Exists(target))
        {
            if (settings.GivesSeed(parse) || settings.IsFresh(parse))
            {
                throw new CliFault($"experiment {target} keeps its seed and its futures; give --seed and --fresh with the scenario file.");
            }

            return await ResumeVerb.RunAsync(context, parse, settings, target);
        }

        using var interruption = new Interruption(context.Terminal);
        var presentation = settings.Presentation(parse);
        var scenario = ScenarioFiles.Read(context.Terminal, target, settings.Reading(parse), presentation.IsQuiet);
        var options = settings.Options(parse, scenario, target);
        await using var workplace = await settings.OpenAsync(context, parse, options.Workers, isNew: true, interruption.Token);
        var player = new Player(context, workplace, presentation, interruption);
        var plan = ExperimentPlan.Of(scenario);
        if (!settings.Limit.Allows(context, parse, workplace, plan, null, options))
        {
            return ExitCode.Done;
        }

        return settings.IsDetached(parse) ? await player.DetachAsync(plan, null, options) : await player.PlayAsync(plan, null, options);
    }
}
