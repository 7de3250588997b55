using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Engine.Runs;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>watch</c>: follows an experiment on a server to its end, and reports.</summary>
internal static class WatchVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var server = CommonOptions.Server();
        var tokenFile = CommonOptions.TokenFile();
        var format = CommonOptions.Format("text", "json");
        var quiet = CommonOptions.Quiet();
        var command = new Command("watch", "Follow an experiment on a server to its end, and report; Ctrl-C leaves it running.") { id, server, tokenFile, format, quiet };
        command.SetAction((parse, _) => RunAsync(
            context,
            StoredExperiment.Id(parse.GetRequiredValue(id)),
            CommonOptions.RequireServer(parse, server, tokenFile),
            new Presentation(parse.GetValue(format) == "json", parse.GetValue(quiet))));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, Results.ExperimentId id, ServerChoice server, Presentation presentation)
    {
        using var interruption = new Interruption(context.Terminal, "It runs on; no longer watched.");
        await using var workplace = new ServerWorkplace(await server.ConnectAsync(context, interruption.Token));
        var stored = await workplace.OpenPlanAsync(context.Terminal, id, default, interruption.Token);
        if (await workplace.Host.FindAsync(id, interruption.Token) is null)
        {
            throw new CliFault($"experiment {id} does not run on {workplace.Place.Name}; 'dipsim show {id}{workplace.Place.Option}' reports it, 'dipsim resume {id}{workplace.Place.Option}' goes on with it.");
        }

        return await new Player(context, workplace, presentation, interruption).WatchAsync(id, stored.Plan, new RunOptions());
    }
}
