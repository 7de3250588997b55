using System.CommandLine;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Running;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>compare</c>: differences between policies of one experiment, or of one policy between two experiments.</summary>
internal static class CompareVerb
{
    public static Command Create(CliContext context)
    {
        var id = CommonOptions.Experiment();
        var other = new Argument<string?>("ID2") { Description = "A second experiment with the same seed and months.", Arity = ArgumentArity.ZeroOrOne };
        var policy = new Option<string[]>("--policy")
        {
            Description = "The policies to compare, the reference first; give the option once or twice. Without it: every policy against the first, or every policy that both experiments have.",
            HelpName = "NAME",
            Arity = ArgumentArity.OneOrMore,
        };
        var correction = CommonOptions.OneOf(
            "--correction", "How p-values allow for the number of differences shown: Holm's method, the false discovery rate, or not at all.", "holm", "fdr", "none");
        var place = new PlaceOptions();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("compare", "Compare policies on the same draws: paired differences with intervals.") { id, other, policy, correction, format };
        place.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var number = StoredExperiment.Id(parse.GetRequiredValue(id));
            var second = parse.GetValue(other) is { } text ? StoredExperiment.Id(text) : number;
            await using var opened = await place.OpenAsync(context, parse, cancellationToken, number, second);
            return Run(context, opened.Store, number, second, parse.GetValue(policy) ?? [], CorrectionOf(parse.GetValue(correction)!), parse.GetValue(format) == "json");
        });
        return command;
    }

    private static int Run(CliContext context, IResultStore store, ExperimentId id, ExperimentId other, string[] names, ComparisonCorrection correction, bool isJson)
    {
        if (names.Length > 2)
        {
            throw new CliFault($"--policy: {names.Length} policies were given; give one or two.");
        }

        var (left, right) = (store.Get(id), store.Get(other));
        if (left.Definition.Seed != right.Definition.Seed || left.Definition.From != right.Definition.From || left.Definition.To != right.Definition.To)
        {
            throw new CliFault(
                $"experiment {left.Id} has seed {left.Definition.Seed} and runs from {left.Definition.From} to {left.Definition.To}, experiment {right.Id} has seed {right.Definition.Seed} and runs from {right.Definition.From} to {right.Definition.To}. Only runs with the same seed and months share their draws; run one of them again with the other's.");
        }

        var comparisons = MultipleComparison.Adjust([.. Pairs(left, right, names).Select(pair => PolicyComparison.Compare(store, pair.Reference, pair.Other))], correction);
        if (comparisons.FirstOrDefault(c => c.Differences.All(d => d.Count == 0)) is { } empty)
        {
            throw new CliFault($"'{empty.Reference.Name}' of experiment {left.Id} and '{empty.Other.Name}' of experiment {right.Id} have no future in common yet; resume them.");
        }

        if (isJson)
        {
            JsonPage.Write(context.Terminal.Out, json => ComparisonJson.Write(json, comparisons));
        }
        else
        {
            ComparisonPage.Write(context.Terminal, comparisons, correction);
        }

        return ExitCode.Done;
    }

    private static ComparisonCorrection CorrectionOf(string word) => word switch
    {
        "holm" => ComparisonCorrection.Holm,
        "fdr" => ComparisonCorrection.FalseDiscovery,
        _ => ComparisonCorrection.None,
    };

    private static IEnumerable<(ComparedRun Reference, ComparedRun Other)> Pairs(ExperimentRecord left, ExperimentRecord right, string[] names)
    {
        if (left.Id != right.Id)
        {
            if (names.Length > 0)
            {
                return [(Find(left, names[0]), Find(right, names[^1]))];
            }

            var shared = left.Definition.Policies.Select(p => p.Name).Where(name => right.Definition.Policies.Any(p => p.Name == name)).ToArray();
            return shared.Length > 0
                ? shared.Select(name => (Find(left, name), Find(right, name)))
                : throw new CliFault($"experiments {left.Id} and {right.Id} have no policy of the same name. Name one of each: --policy \"{left.Definition.Policies[0].Name}\" --policy \"{right.Definition.Policies[0].Name}\"");
        }

        if (left.Definition.Policies.Length == 1)
        {
            throw new CliFault($"experiment {left.Id} has one policy only, '{left.Definition.Policies[0].Name}'. Name a second experiment to compare with, or add policies to the scenario.");
        }

        return names.Length switch
        {
            0 => left.Definition.Policies.Skip(1).Select(p => (Find(left, left.Definition.Policies[0].Name), Find(left, p.Name))),
            1 when left.Definition.Policies[0].Name == names[0] => throw new CliFault($"'{names[0]}' is the policy that others are compared with; name another one: {List([.. left.Definition.Policies.Select(p => p.Name)])}."),
            1 => [(Find(left, left.Definition.Policies[0].Name), Find(left, names[0]))],
            _ => [(Find(left, names[0]), Find(left, names[1]))],
        };
    }

    private static ComparedRun Find(ExperimentRecord record, string name) =>
        new(record.Id, ExperimentNames.Policy(record, name), name);

    private static string List(string[] policies) => string.Join(", ", policies.Select(p => $"'{p}'"));
}
