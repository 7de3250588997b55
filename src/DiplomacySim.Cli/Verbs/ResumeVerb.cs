using System.CommandLine;
using DiplomacySim.Cli.Running;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>resume</c>: goes on with an experiment that was interrupted, or extends one.</summary>
internal static class ResumeVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var command = new Command("resume", "Go on with an interrupted experiment, or extend one with --futures.") { id };
        var settings = new RunSettings(command, isNew: false);
        command.SetAction(parse => Run(context, parse, settings, parse.GetRequiredValue(id)));
        return command;
    }

    public static int Run(CliContext context, ParseResult parse, RunSettings settings, string id)
    {
        using var interruption = new Interruption(context.Terminal);
        var number = StoredExperiment.Id(id);
        var choice = settings.Store(parse);
        using var store = choice.OpenExisting();
        var experiment = StoredExperiment.Open(context.Terminal, store, number, settings.Futures(parse));
        var options = settings.Options(parse, experiment.Plan.Scenario, experiment.Record.Definition.ScenarioPath);
        return new Player(context, store, choice, settings.Presentation(parse), interruption).Play(experiment.Plan, number, options);
    }
}
