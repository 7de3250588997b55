using System.CommandLine;
using DiplomacySim.Cli.Analyses;
using DiplomacySim.Cli.Running;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Exploration.Robustness;

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
        var store = CommonOptions.Store();
        var output = new AnalysisOutput();
        var command = new Command("robustness", "Rank policies by how well they do over all scenarios, and tell how stable the ranks are.") { id, outcome, low, threshold, policy, store };
        output.AddTo(command);
        command.SetAction(parse =>
        {
            using var opened = new StoreChoice(parse.GetValue(store)!, context.Terminal).OpenExisting();
            var record = opened.Get(StoredExperiment.Id(parse.GetRequiredValue(id)));
            var column = OutcomeChoice.Find(record, parse.GetRequiredValue(outcome));
            var names = parse.GetValue(policy) ?? [];
            int[] policies = names.Length == 0 ? [.. Enumerable.Range(0, record.Definition.Policies.Length)] : [.. names.Distinct().Select(name => OutcomeChoice.Policy(record, name))];
            var options = new RobustnessOptions { Threshold = parse.GetValue(threshold) };
            var analysis = StoredRobustness.Analyze(opened, record.Id, policies, column, !parse.GetValue(low), options);
            output.Write(context, parse, RobustnessReports.Of(analysis, !parse.GetValue(low), options.Threshold));
            return ExitCode.Done;
        });
        return command;
    }
}
