using System.CommandLine;
using DiplomacySim.Cli.Analyses;
using DiplomacySim.Cli.Running;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>sensitivity</c>: which uncertain inputs an outcome of a stored experiment hangs on.</summary>
internal static class SensitivityVerb
{
    private const string Auto = "auto";

    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var outcome = new Option<string>("--outcome") { Description = "The outcome or target; with --method regional a condition, such as \"kin >= 3\" or \"kin in top 10%\".", HelpName = "NAME", Required = true };
        var method = CommonOptions.OneOf(
            "--method", "How it is measured; auto takes what fits the design: sobol for a Saltelli design, morris for trajectories, else delta.", Auto, "sobol", "morris", "delta", "pawn", "regional", "scores");
        var policy = new Option<string?>("--policy") { Description = "The policy; the first one without it.", HelpName = "NAME" };
        var store = CommonOptions.Store();
        var output = new AnalysisOutput();
        var command = new Command("sensitivity", "Tell which uncertain inputs an outcome hangs on, with intervals.") { id, outcome, method, policy, store };
        output.AddTo(command);
        command.SetAction(parse =>
        {
            using var opened = new StoreChoice(parse.GetValue(store)!, context.Terminal).OpenExisting();
            var record = opened.Get(StoredExperiment.Id(parse.GetRequiredValue(id)));
            output.Write(context, parse, Report(opened, record, OutcomeChoice.Policy(record, parse.GetValue(policy)), parse.GetRequiredValue(outcome), parse.GetValue(method)!));
            return ExitCode.Done;
        });
        return command;
    }

    private static AnalysisReport Report(IResultStore store, ExperimentRecord record, int policy, string outcome, string method)
    {
        if (method == "regional")
        {
            var condition = OutcomeChoice.Condition(record, outcome);
            return SensitivityReports.Of(StoredSensitivity.Regional(store, record.Id, policy, condition), condition);
        }

        var column = OutcomeChoice.Find(record, outcome);
        return (method == Auto ? StoredSensitivity.MethodFor(CaseTable.Open(store, record.Id, policy).Kind) : method) switch
        {
            "sobol" => SensitivityReports.Of(StoredSensitivity.Sobol(store, record.Id, policy, column)),
            "morris" => SensitivityReports.Of(StoredSensitivity.Morris(store, record.Id, policy, column)),
            "pawn" => SensitivityReports.Of(StoredSensitivity.Pawn(store, record.Id, policy, column)),
            "scores" => SensitivityReports.Of(StoredSensitivity.Scores(store, record.Id, policy, column)),
            _ => SensitivityReports.Of(StoredSensitivity.Delta(store, record.Id, policy, column)),
        };
    }
}
