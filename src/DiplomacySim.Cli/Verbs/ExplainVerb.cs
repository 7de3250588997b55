using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Reports.Analyses;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>explain</c>: what explains an upgrade, by its parts, by what was drawn, and by the levers of the policy.</summary>
internal static class ExplainVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var partner = new Option<string>("--partner") { Description = "The partner, by its code or name.", HelpName = "CODE", Required = true };
        var policy = CommonOptions.Policy();
        var tier = new Option<string?>("--tier") { Description = "The tier that it reaches, or a higher one; the next one without it.", HelpName = "NAME" };
        var by = new Option<string?>("--by") { Description = "The last month in which it counts; the run's last without it.", HelpName = "MONTH" };
        var futures = CommonOptions.Whole("--futures", "The stored futures that are played again, the first ones; 1,000 without it.", 1, AnalysisRequest.MostFutures);
        var parts = new Option<bool>("--no-counterfactuals") { Description = "Do not play the policy without each of its levers." };
        var place = new PlaceOptions();
        var output = new AnalysisOutput();
        var command = new Command("explain", "Explain an upgrade: its parts, what was drawn, and what goes when a lever is removed.") { id, partner, policy, tier, by, futures, parts };
        place.AddTo(command);
        output.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var request = new AnalysisRequest("explain")
            {
                Policies = parse.GetValue(policy) is { } name ? [name] : [],
                Partner = parse.GetRequiredValue(partner),
                Tier = parse.GetValue(tier),
                By = parse.GetValue(by),
                Futures = (int?)parse.GetValue(futures),
                WithoutLevers = parse.GetValue(parts),
            };
            await output.WriteAsync(context, parse, place, StoredExperiment.Id(parse.GetRequiredValue(id)), request, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
