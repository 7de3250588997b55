using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Reports.Analyses;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>robustness</c>: which policy does well over all scenarios, by eleven metrics and regret.</summary>
internal static class RobustnessVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var outcome = new Option<string>("--outcome") { Description = "The outcome or target that is judged.", HelpName = "NAME", Required = true };
        var low = new Option<bool>("--low-is-good") { Description = "Low values are wanted, not high ones." };
        var threshold = new Option<double?>("--threshold") { Description = "The value that satisfies, for Starr's criterion and the horizon of uncertainty, which are left out without it.", HelpName = "NUMBER" };
        var policy = new Option<string[]>("--policy") { Description = "The policies; give the option for each. All without it.", HelpName = "NAME", Arity = ArgumentArity.OneOrMore };
        var resamples = CommonOptions.Resamples();
        var place = new PlaceOptions();
        var output = new AnalysisOutput();
        var command = new Command("robustness", "Rank policies by how well they do over all scenarios, and tell how stable the ranks are.") { id, outcome, low, threshold, policy, resamples };
        place.AddTo(command);
        output.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var request = new AnalysisRequest("robustness", parse.GetRequiredValue(outcome))
            {
                Policies = [.. parse.GetValue(policy) ?? []],
                LowIsGood = parse.GetValue(low),
                Threshold = parse.GetValue(threshold),
                Resamples = (int?)parse.GetValue(resamples),
            };
            await output.WriteAsync(context, parse, place, StoredExperiment.Id(parse.GetRequiredValue(id)), request, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
