using System.CommandLine;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Running;
using DiplomacySim.Experiments.Analysis.Foresight;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Worlds.Facts;

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
        var facts = new Option<string?>("--facts") { Description = "What has come to pass, in the format of a world's tier_history.csv; the world's own record without it.", HelpName = "FILE" };
        var through = new Option<string?>("--through") { Description = "The last month of which the facts tell all; that of the last row without it.", HelpName = "MONTH" };
        var store = CommonOptions.Store();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("foresight", "List who is likely to move next, and measure how surprising what happened was.") { subject, policy, months, facts, through, store, format };
        command.SetAction(parse => Run(
            context,
            new StoreChoice(parse.GetValue(store)!, context.Terminal),
            parse.GetRequiredValue(subject),
            parse.GetValue(policy),
            (int)(parse.GetValue(months) ?? UsualMonths),
            parse.GetValue(facts),
            parse.GetValue(through),
            parse.GetValue(format) == "json"));
        return command;
    }

    private static int Run(
        CliContext context, StoreChoice choice, string subject, string? policy, int months, string? facts, string? through, bool isJson)
    {
        using var store = choice.OpenExisting();
        var id = Find(store, subject, choice);
        var experiment = StoredExperiment.Open(context.Terminal, store, id);
        ShowVerb.RequireFutures(store, id, experiment.Plan, choice.Place);
        var index = policy is null ? 0 : ExperimentNames.Policy(id, experiment.Plan.Policies.Select(p => p.Name), policy);
        var seen = facts is null ? null : Seen(context, experiment.Plan, index, facts, through);
        if (facts is null && through is not null)
        {
            throw new CliFault("--through says how far facts reach; give them with --facts FILE.");
        }

        var report = ForesightReader.Read(store, id, experiment.Plan, index, months, seen);
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

    private static SeenTiers Seen(CliContext context, ExperimentPlan plan, int policy, string file, string? through)
    {
        var scenario = plan.Scenario;
        var world = scenario.World;
        string?[] labels = [world.SpecialLabel, world.SectoralLabel];
        var reading = TierFactsReader.Read(
            file, new TierFactsWords([.. world.World.Partners.Select(partner => partner.Id.Code)], world.World.Ladder.Names, [.. labels.OfType<string>()]));
        ScenarioFiles.Show(context.Terminal, reading.Problems);
        if (reading.HasErrors)
        {
            throw new CliFault($"{file} has {ScenarioFiles.Count(reading.Problems)}; put right what is listed above.");
        }

        foreach (var (partner, start) in world.World.Partners.Zip(plan.Policies[policy].Inputs.Start.Partners))
        {
            var last = reading.Facts.LastOrDefault(fact => fact.Partner == partner.Id && fact.Rung is not null && SeenTiers.MonthOf(fact) < scenario.From);
            if (partner.Kind == PartnerKind.Country && last is not null && last.Rung != start.Tier)
            {
                throw new CliFault(
                    $"{file}:{last.Line}: {partner.Id} stood at '{world.World.Ladder.Names[last.Rung!.Value]}' before {scenario.From}, but the run started from '{world.World.Ladder.Names[start.Tier]}': these facts tell of another past.");
            }
        }

        var end = reading.Facts.IsEmpty ? scenario.From + -1 : reading.Facts.Max(SeenTiers.MonthOf);
        if (through is not null && !Month.TryParse(through, out end))
        {
            throw new CliFault($"--through: '{through}' is no month; give one such as {scenario.From}.");
        }

        return end < scenario.From
            ? throw new CliFault($"{file} tells nothing of the run's months, which begin in {scenario.From}; where nothing has come to pass, say how far it reaches with --through.")
            : SeenTiers.OfFacts(world.World, reading.Facts, end);
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
