using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Reports.Analyses;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>discover</c>: in which ranges of the uncertain inputs something comes about.</summary>
internal static class DiscoverVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var outcome = new Option<string>("--outcome") { Description = "Which cases are of interest: a target, or a condition such as \"kin >= 3\" or \"kin in top 10%\".", HelpName = "CONDITION", Required = true };
        var method = CommonOptions.OneOf("--method", "How ranges are found: boxes by PRIM, or a tree by CART.", "prim", "cart");
        var policy = CommonOptions.Policy();
        var inputs = CommonOptions.Inputs();
        var boxes = CommonOptions.Whole("--boxes", "Of PRIM: the boxes looked for, one after the other; 1 without it.", 1, 20);
        var box = CommonOptions.Whole("--box", "Of PRIM: which box on the way to the first one is shown; the best balanced one without it.", 0, 10_000);
        var place = new PlaceOptions();
        var output = new AnalysisOutput();
        var command = new Command("discover", "Find the ranges of uncertain inputs in which something comes about.") { id, outcome, method, policy, inputs, boxes, box };
        place.AddTo(command);
        output.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var request = new AnalysisRequest(parse.GetValue(method)!, parse.GetRequiredValue(outcome))
            {
                Policies = parse.GetValue(policy) is { } name ? [name] : [],
                Inputs = [.. parse.GetValue(inputs) ?? []],
                Boxes = (int)(parse.GetValue(boxes) ?? 1),
                Box = (int?)parse.GetValue(box),
            };
            await output.WriteAsync(context, parse, place, StoredExperiment.Id(parse.GetRequiredValue(id)), request, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
