using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DiplomacySim.Cli.Reports;
using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Cli.Workloads;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Model.Columns;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Cli.Verbs;

/// <summary><c>bench</c>: measures the speed of the model on this machine.</summary>
internal static class BenchVerb
{
    private const int DefaultRounds = 50;
    private const int DefaultModuleRounds = 20;
    private const int DefaultLanes = 256;

    public static Command Create(CliContext context)
    {
        var world = CommonOptions.World();
        var workers = CommonOptions.Whole("--workers", "Compute on this many threads; the processors by default.", 1, 1024);
        var lanes = CommonOptions.Whole("--shard-lanes", "Put at most this many futures into a shard.", 1, LaneInputs.MaxLanes);
        var rounds = CommonOptions.Whole("--rounds", $"Measure this many times and take the fastest; {DefaultRounds} times by default, {DefaultModuleRounds} with --modules.", 1, 1000);
        var modules = new Option<bool>("--modules") { Description = "Measure what each module costs beside the core, in processor time on one thread." };
        var format = CommonOptions.Format("text", "json", "markdown");
        var command = new Command("bench", "Measure the speed of the model: 1,000 futures of 60 months with the partners on the ladder.") { world, workers, lanes, rounds, modules, format };
        command.SetAction(parse =>
        {
            var loaded = WorldFolders.Load(context.Terminal, parse.GetValue(world) ?? WorldFolders.FindOnly());
            using var interruption = new Interruption(context.Terminal);
            if (parse.GetValue(modules))
            {
                var costs = ModuleCosts.Measure(
                    loaded.World, (int)(parse.GetValue(lanes) ?? DefaultLanes), (int)(parse.GetValue(rounds) ?? DefaultModuleRounds), interruption.Token);
                Write(context.Terminal, loaded.World.Name, parse.GetValue(format), costs);
                return ExitCode.Done;
            }

            var threads = (int)(parse.GetValue(workers) ?? Environment.ProcessorCount);
            var inputs = P1Workload.Inputs(loaded.World);
            var speed = Speed.Measure(inputs, threads, (int)(parse.GetValue(lanes) ?? DefaultLanes), (int)(parse.GetValue(rounds) ?? DefaultRounds), context.Clock, interruption.Token);
            if (parse.GetValue(format) == "json")
            {
                WriteJson(context.Terminal, loaded, threads, speed);
            }
            else
            {
                WriteText(context.Terminal, loaded, threads, speed);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Terminal terminal, string world, string? format, ModuleCosts costs)
    {
        switch (format)
        {
            case "json":
                ModuleCostPage.WriteJson(terminal.Out, world, Machine(), costs);
                break;
            case "markdown":
                ModuleCostPage.WriteMarkdown(terminal.Out, costs);
                break;
            default:
                ModuleCostPage.WriteText(terminal, world, Machine(), costs);
                break;
        }
    }

    private static void WriteText(Terminal terminal, LoadedWorld world, int workers, Speed speed)
    {
        var page = new ReportPage(terminal);
        page.Paragraph(string.Create(
            CultureInfo.InvariantCulture,
            $"{P1Workload.Futures:N0} futures x {speed.Partners} partners x {P1Workload.Months} months of the world '{world.World.Name}', the whole model, nothing stored:"));
        page.Entry("  ", $"{Numbers.Whole(speed.FuturesPerSecond)} futures/s, {Numbers.Whole(speed.PartnerMonthsPerSecond)} partner-months/s");
        page.Entry("  ", string.Create(
            CultureInfo.InvariantCulture,
            $"{speed.Best * 1000:0.0} ms in the fastest of {speed.Seconds.Count} rounds, {workers} {(workers == 1 ? "thread" : "threads")}; {speed.Upgrades:N0} upgrades"));
        page.Entry("  ", $"{Machine()}");
    }

    private static void WriteJson(Terminal terminal, LoadedWorld world, int workers, Speed speed) => JsonPage.Write(terminal.Out, json =>
    {
        json.WriteStartObject();
        json.WriteString("world", world.World.Name);
        json.WriteNumber("futures", P1Workload.Futures);
        json.WriteNumber("partners", speed.Partners);
        json.WriteNumber("months", P1Workload.Months);
        json.WriteNumber("workers", workers);
        json.WriteNumber("seconds", Math.Round(speed.Best, 6));
        JsonPage.Number(json, "futuresPerSecond", Math.Round(speed.FuturesPerSecond));
        JsonPage.Number(json, "partnerMonthsPerSecond", Math.Round(speed.PartnerMonthsPerSecond));
        json.WriteNumber("upgrades", speed.Upgrades);
        json.WriteStartArray("rounds");
        foreach (var seconds in speed.Seconds)
        {
            json.WriteNumberValue(Math.Round(seconds, 6));
        }

        json.WriteEndArray();
        json.WriteString("machine", Machine());
        json.WriteEndObject();
    });

    private static string Machine()
    {
        var bits = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors, {bits}-bit vectors, {RuntimeInformation.FrameworkDescription}");
    }
}
