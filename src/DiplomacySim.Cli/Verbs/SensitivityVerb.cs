using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Reports.Analyses;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>sensitivity</c>: which uncertain inputs an outcome of a stored experiment hangs on.</summary>
internal static class SensitivityVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var outcome = new Option<string>("--outcome") { Description = "The outcome or target; with --method regional a condition, such as \"kin >= 3\" or \"kin in top 10%\".", HelpName = "NAME", Required = true };
        var method = CommonOptions.OneOf(
            "--method",
            "How it is measured; auto takes what fits the design: sobol for a Saltelli design, morris for trajectories, else delta.",
            [AnalysisMethod.Auto, .. AnalysisMethod.All.Where(m => m.Group == AnalysisMethod.Sensitivity).Select(m => m.Name)]);
        var policy = CommonOptions.Policy();
        var inputs = CommonOptions.Inputs();
        var resamples = CommonOptions.Resamples();
        var place = new PlaceOptions();
        var output = new AnalysisOutput();
        var command = new Command("sensitivity", "Tell which uncertain inputs an outcome hangs on, with intervals.") { id, outcome, method, policy, inputs, resamples };
        place.AddTo(command);
        output.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var request = new AnalysisRequest(parse.GetValue(method)!, parse.GetRequiredValue(outcome))
            {
                Policies = parse.GetValue(policy) is { } name ? [name] : [],
                Inputs = [.. parse.GetValue(inputs) ?? []],
                Resamples = (int?)parse.GetValue(resamples),
            };
            await output.WriteAsync(context, parse, place, StoredExperiment.Id(parse.GetRequiredValue(id)), request, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
