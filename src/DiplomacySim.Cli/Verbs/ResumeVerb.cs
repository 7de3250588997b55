using System.CommandLine;
using DiplomacySim.Cli.Running;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>resume</c>: goes on with an experiment that was interrupted, or extends one.</summary>
internal static class ResumeVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var command = new Command("resume", "Go on with an interrupted experiment, or extend one with --futures, --samples or --replications.") { id };
        var settings = new RunSettings(command, isNew: false);
        command.SetAction((parse, _) => RunAsync(context, parse, settings, parse.GetRequiredValue(id)));
        return command;
    }

    public static async Task<int> RunAsync(CliContext context, ParseResult parse, RunSettings settings, string id)
    {
        using var interruption = new Interruption(context.Terminal);
        var number = StoredExperiment.Id(id);
        await using var workplace = await settings.OpenAsync(context, parse, settings.Workers(parse), isNew: false, interruption.Token);
        var stored = await workplace.OpenPlanAsync(context.Terminal, number, settings.Size(parse), interruption.Token);
        var options = settings.Options(parse, stored.Plan.Scenario, stored.ScenarioPath);
        if (!settings.Limit.Allows(context, parse, workplace, stored.Plan, number, options))
        {
            return ExitCode.Done;
        }

        var player = new Player(context, workplace, settings.Presentation(parse), interruption);
        return settings.IsDetached(parse) ? await player.DetachAsync(stored.Plan, number, options) : await player.PlayAsync(stored.Plan, number, options);
    }
}
