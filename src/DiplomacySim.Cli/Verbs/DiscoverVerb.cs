using System.CommandLine;
using DiplomacySim.Cli.Analyses;
using DiplomacySim.Cli.Running;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Exploration.Discovery;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>discover</c>: in which ranges of the uncertain inputs something comes about.</summary>
internal static class DiscoverVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var outcome = new Option<string>("--outcome") { Description = "Which cases are of interest: a target, or a condition such as \"kin >= 3\" or \"kin in top 10%\".", HelpName = "CONDITION", Required = true };
        var method = CommonOptions.OneOf("--method", "How ranges are found: boxes by PRIM, or a tree by CART.", "prim", "cart");
        var policy = new Option<string?>("--policy") { Description = "The policy; the first one without it.", HelpName = "NAME" };
        var boxes = CommonOptions.Whole("--boxes", "Of PRIM: the boxes looked for, one after the other; 1 without it.", 1, 20);
        var box = CommonOptions.Whole("--box", "Of PRIM: which box on the way to the first one is shown; the best balanced one without it.", 0, 10_000);
        var store = CommonOptions.Store();
        var output = new AnalysisOutput();
        var command = new Command("discover", "Find the ranges of uncertain inputs in which something comes about.") { id, outcome, method, policy, boxes, box, store };
        output.AddTo(command);
        command.SetAction(parse =>
        {
            using var opened = new StoreChoice(parse.GetValue(store)!, context.Terminal).OpenExisting();
            var record = opened.Get(StoredExperiment.Id(parse.GetRequiredValue(id)));
            var index = OutcomeChoice.Policy(record, parse.GetValue(policy));
            var condition = OutcomeChoice.Condition(record, parse.GetRequiredValue(outcome));
            var report = parse.GetValue(method) == "cart"
                ? DiscoveryReports.Of(StoredDiscovery.Cart(opened, record.Id, index, condition), condition)
                : Boxes(opened, record.Id, index, condition, (int)(parse.GetValue(boxes) ?? 1), (int?)parse.GetValue(box));
            output.Write(context, parse, report);
            return ExitCode.Done;
        });
        return command;
    }

    private static AnalysisReport Boxes(IResultStore store, ExperimentId id, int policy, OutcomeCondition condition, int boxes, int? step)
    {
        var options = new PrimOptions { Boxes = boxes };
        var analysis = StoredDiscovery.Prim(store, id, policy, condition, options);
        var path = analysis.Result.Paths[0];
        if (step >= path.Steps.Length)
        {
            throw new CliFault($"--box: the way has boxes 0 to {path.Steps.Length - 1}, not {step}.");
        }

        var found = StoredDiscovery.Repeat(store, id, policy, condition, path.Steps[step ?? path.Balanced].Box, options);
        return DiscoveryReports.Of(analysis, condition, step, found);
    }
}
