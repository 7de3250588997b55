using System.CommandLine;
using DiplomacySim.Cli.Running;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>cancel</c>: stops an experiment on a server; what is finished is kept.</summary>
internal static class CancelVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var server = CommonOptions.Server();
        var tokenFile = CommonOptions.TokenFile();
        var command = new Command("cancel", "Stop an experiment on a server; what is finished is kept.") { id, server, tokenFile };
        command.SetAction((parse, _) => RunAsync(context, StoredExperiment.Id(parse.GetRequiredValue(id)), CommonOptions.RequireServer(parse, server, tokenFile)));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, Results.ExperimentId id, ServerChoice server)
    {
        using var interruption = new Interruption(context.Terminal);
        await using var workplace = new ServerWorkplace(await server.ConnectAsync(context, interruption.Token));
        await workplace.Host.CancelAsync(id, interruption.Token);
        var (place, option) = workplace.Place;
        context.Terminal.Out.WriteLine($"Experiment {id} on {place} is stopped; what is finished is kept. Go on with: dipsim resume {id}{option}");
        return ExitCode.Done;
    }
}
