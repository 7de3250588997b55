using System.CommandLine;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Running;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Columns;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>plan</c>: tells what a run of a scenario would be, and stores nothing.</summary>
internal static class PlanVerb
{
    public static Command Create(CliContext context)
    {
        var file = new Argument<string>("FILE") { Description = "A scenario file." };
        var futures = CommonOptions.Whole("--futures", "Take this many futures of each policy in place of the file's number.", 1, ScenarioLimits.MaxFutures);
        var samples = CommonOptions.Samples();
        var replications = CommonOptions.Replications();
        var workers = CommonOptions.Whole("--workers", "Compute on this many threads; the processors by default.", 1, 1024);
        var lanes = CommonOptions.Whole("--shard-lanes", "Put at most this many futures into a shard.", 1, LaneInputs.MaxLanes);
        var format = CommonOptions.Format("text", "json");
        var command = new Command("plan", "Tell what a run would be: cases, futures, shards, time and memory. Nothing is run or stored.") { file, futures, samples, replications, workers, lanes, format };
        command.SetAction(parse =>
        {
            var scenario = ScenarioFiles.Read(context.Terminal, parse.GetRequiredValue(file), new ScenarioReadOptions { Futures = parse.GetValue(futures), Samples = parse.GetValue(samples), Replications = (int?)parse.GetValue(replications) });
            var plan = ExperimentPlan.Of(scenario);
            var options = new RunOptions
            {
                Workers = (int)(parse.GetValue(workers) ?? Environment.ProcessorCount),
                ShardLanes = (int)(parse.GetValue(lanes) ?? RunOptions.DefaultShardLanes),
            };
            var estimate = CostEstimate.Measure(plan, options, context.Clock);
            if (parse.GetValue(format) == "json")
            {
                JsonPage.Write(context.Terminal.Out, json => PlanJson.Write(json, plan, options, estimate));
            }
            else
            {
                PlanPage.Write(context.Terminal, plan, options, estimate);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
