using System.CommandLine;
using System.Globalization;
using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Verification;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>verify</c>: computes a sample of stored futures again and compares every number.</summary>
internal static class VerifyVerb
{
    private const int DefaultSample = 100;
    private const int MostShown = 20;

    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var sample = CommonOptions.Whole("--sample", $"The futures to take of each policy; {DefaultSample} by default.", 1, 1024);
        var store = CommonOptions.Store();
        var command = new Command("verify", "Compute a random sample of stored futures again and compare every number.") { id, sample, store };
        command.SetAction(parse => Run(context, StoredExperiment.Id(parse.GetRequiredValue(id)), (int)(parse.GetValue(sample) ?? DefaultSample), new StoreChoice(parse.GetValue(store)!, context.Terminal)));
        return command;
    }

    private static int Run(CliContext context, Results.ExperimentId id, int sample, StoreChoice choice)
    {
        using var store = choice.OpenExisting();
        var experiment = StoredExperiment.Open(context.Terminal, store, id);
        ShowVerb.RequireFutures(store, experiment.Record.Id, experiment.Plan, choice.Place);
        using var interruption = new Interruption(context.Terminal);
        var report = ResultVerifier.Verify(experiment.Plan, store, id, sample, interruption.Token);
        if (report.IsClean)
        {
            var hash = report.StoredHash is null ? "" : $" All that is stored has the recorded hash {report.StoredHash[..12]}.";
            context.Terminal.Out.WriteLine($"{Numbers.Whole(report.Futures)} futures computed again: every number is the same, bit by bit.{hash}");
            return ExitCode.Done;
        }

        foreach (var difference in report.Differences.Take(MostShown))
        {
            context.Terminal.Out.WriteLine(PlainText.Clean(string.Create(
                CultureInfo.InvariantCulture,
                $"{difference.Policy}, future {difference.Future}, {difference.Outcome}: stored {difference.Stored:R}, computed {difference.Computed:R}")));
        }

        var what = report.Differences.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{report.Differences.Count:N0} numbers of {report.Futures:N0} futures differ")
            : $"the stored results have the hash {report.StoredHash?[..12]}, recorded was {report.RecordedHash?[..12]}";
        context.Terminal.Fault($"{what}. The store was changed, or another machine or program computed it; compute anew with: dipsim run {experiment.Record.Definition.ScenarioPath} --fresh");
        return ExitCode.Failed;
    }
}
