using System.CommandLine;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Running;
using DiplomacySim.Experiments.Analysis.Foresight;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>foresight</c>: who is likely to move next by a stored experiment, and how surprising what happened has been.</summary>
internal static class ForesightVerb
{
    private const int UsualMonths = 12;
    private const int MostMonths = 1200;

    public static Command Create(CliContext context)
    {
        var subject = new Argument<string>("WHAT") { Description = "The number of an experiment, or a scenario file whose newest experiment is meant." };
        var policy = new Option<string?>("--policy") { Description = "The policy; the first one without it.", HelpName = "NAME" };
        var months = CommonOptions.Whole("--months", "The months from the run's start in which a move counts; 12 without it.", 1, MostMonths);
        var store = CommonOptions.Store();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("foresight", "List who is likely to move next, and measure how surprising what happened was.") { subject, policy, months, store, format };
        command.SetAction(parse => Run(
            context,
            new StoreChoice(parse.GetValue(store)!, context.Terminal),
            parse.GetRequiredValue(subject),
            parse.GetValue(policy),
            (int)(parse.GetValue(months) ?? UsualMonths),
            parse.GetValue(format) == "json"));
        return command;
    }

    private static int Run(CliContext context, StoreChoice choice, string subject, string? policy, int months, bool isJson)
    {
        using var store = choice.OpenExisting();
        var id = Find(store, subject, choice);
        var experiment = StoredExperiment.Open(context.Terminal, store, id);
        ShowVerb.RequireFutures(store, id, experiment.Plan, choice);
        var index = policy is null ? 0 : CompareVerb.IndexOf(id, [.. experiment.Plan.Policies.Select(p => p.Name)], policy);
        var report = ForesightReader.Read(store, id, experiment.Plan, index, months);
        var ladder = experiment.Plan.Scenario.World.World.Ladder;
        if (isJson)
        {
            JsonPage.Write(context.Terminal.Out, json => ForesightJson.Write(json, id, report, ladder));
        }
        else
        {
            ForesightPage.Write(context.Terminal, report, ladder);
        }

        return ExitCode.Done;
    }

    private static ExperimentId Find(IResultStore store, string subject, StoreChoice choice)
    {
        if (ExperimentId.TryParse(subject, out var id))
        {
            return id;
        }

        if (!File.Exists(subject))
        {
            throw new CliFault($"'{subject}' is neither the number of an experiment nor a scenario file; 'dipsim list{choice.Option}' shows the experiments.");
        }

        var path = Path.GetFullPath(subject);
        return store.List().LastOrDefault(record => Path.GetFullPath(record.Definition.ScenarioPath) == path)?.Id
            ?? throw new CliFault($"there is no experiment of {subject} in the store yet; run it first: dipsim run {subject}{choice.Option}");
    }
}
