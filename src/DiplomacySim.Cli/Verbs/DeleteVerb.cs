using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Engine.Remote;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>delete</c>: removes an experiment.</summary>
internal static class DeleteVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var store = CommonOptions.Store();
        var server = CommonOptions.Server();
        var tokenFile = CommonOptions.TokenFile();
        var command = new Command("delete", "Remove an experiment and all its results.") { id, yes, store, server, tokenFile };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var number = StoredExperiment.Id(parse.GetRequiredValue(id));
            if (CommonOptions.ServerOf(parse, server, tokenFile, store) is { } there)
            {
                await using var host = await there.ConnectAsync(context, cancellationToken);
                var message = await host.GetAsync(number, cancellationToken);
                return await RunAsync(context, message, parse.GetValue(yes), () => host.DeleteAsync(number, cancellationToken));
            }

            using var results = new StoreChoice(parse.GetValue(store)!, context.Terminal).OpenExisting();
            return await RunAsync(context, ExperimentMessage.Of(results.Get(number), null), parse.GetValue(yes), () =>
            {
                results.Delete(number);
                return Task.CompletedTask;
            });
        });
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ExperimentMessage message, bool isSure, Func<Task> delete)
    {
        var id = message.Experiment;
        var terminal = context.Terminal;
        if (!isSure)
        {
            if (terminal.ReadLine is null)
            {
                throw new CliFault($"experiment {id} '{message.Title}' would be deleted for good; say so with --yes.");
            }

            terminal.Error.Write($"Delete experiment {id} '{Terminals.PlainText.Clean(message.Title)}' with {Terminals.Numbers.Whole(message.Futures)} futures for good? (yes/no) ");
            if (terminal.ReadLine()?.Trim().ToLowerInvariant() is not ("y" or "yes"))
            {
                terminal.Note("Nothing was deleted.");
                return ExitCode.Done;
            }
        }

        await delete();
        terminal.Out.WriteLine($"Deleted experiment {id}.");
        return ExitCode.Done;
    }
}
