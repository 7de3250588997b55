using System.CommandLine;
using DiplomacySim.Cli.Running;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>delete</c>: removes an experiment.</summary>
internal static class DeleteVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var store = CommonOptions.Store();
        var command = new Command("delete", "Remove an experiment and all its results.") { id, yes, store };
        command.SetAction(parse => Run(context, StoredExperiment.Id(parse.GetRequiredValue(id)), parse.GetValue(yes), new StoreChoice(parse.GetValue(store)!, context.Terminal)));
        return command;
    }

    private static int Run(CliContext context, Results.ExperimentId id, bool isSure, StoreChoice choice)
    {
        using var store = choice.OpenExisting();
        var record = store.Get(id);
        var terminal = context.Terminal;
        if (!isSure)
        {
            if (terminal.ReadLine is null)
            {
                throw new CliFault($"experiment {id} '{record.Definition.Title}' would be deleted for good; say so with --yes.");
            }

            terminal.Error.Write($"Delete experiment {id} '{Terminals.PlainText.Clean(record.Definition.Title)}' with {Terminals.Numbers.Whole(record.FuturesDone)} futures for good? (yes/no) ");
            if (terminal.ReadLine()?.Trim().ToLowerInvariant() is not ("y" or "yes"))
            {
                terminal.Note("Nothing was deleted.");
                return ExitCode.Done;
            }
        }

        store.Delete(id);
        terminal.Out.WriteLine($"Deleted experiment {id}.");
        return ExitCode.Done;
    }
}
