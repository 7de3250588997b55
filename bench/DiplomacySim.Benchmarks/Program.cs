using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DiplomacySim.Benchmarks.Analyses;
using DiplomacySim.Benchmarks.Phases;
using DiplomacySim.Benchmarks.Reference;
using DiplomacySim.Benchmarks.Workloads;
using DiplomacySim.Engine.Activity;
using DiplomacySim.Engine.Workloads;

switch (args)
{
    case ["p1", ..]:
        Play(RunOptions.Read(args.AsSpan(1)));
        break;
    case ["meter", ..]:
        Meter(RunOptions.Read(args.AsSpan(1)));
        break;
    case ["phases", ..]:
        PhaseRun.Print(P1Workload.Inputs(WorldFolder.Read()), RunOptions.Read(args.AsSpan(1)), Console.Out);
        break;
    case ["reference-input", var file]:
        var inputs = P1Workload.Inputs(WorldFolder.Read());
        ReferenceInput.Write(inputs, P1Workload.Shards(inputs, 1, 1).First(), file);
        break;
    case ["analysis", var method, var path, ..]:
        AnalysisRun.Print(method, path, args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 5);
        break;
    default:
        // In this process: the kernels need no project of their own to be built around them.
        var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
        break;
}

static void Meter(RunOptions options)
{
    var inputs = P1Workload.Inputs(WorldFolder.Read());
    var calls = new RunCalls("p1", [.. inputs.World.Partners.Select(p => p.Id)], TimeProvider.System);
    P1Run plain = new(inputs, options), metered = new(inputs, options, calls);
    for (var round = 0; round < options.Rounds; round++)
    {
        plain.Play();
        metered.Play();
    }

    var all = (double)options.Futures * inputs.World.Partners.Length * inputs.Months;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"lanes {options.Lanes} plain {plain.LeastSeconds * 1e9 / all:F3} metered {metered.LeastSeconds * 1e9 / all:F3} ns/partner-month; {(metered.LeastSeconds / plain.LeastSeconds) - 1:P2}; a call {calls.Read().Calls[0].QuantileSeconds(0.5) * 1e6:F2} us"));
}

static void Play(RunOptions options)
{
    var inputs = P1Workload.Inputs(WorldFolder.Read());
    var run = new P1Run(inputs, options);
    for (var round = 0; round < options.Rounds; round++)
    {
        var cpu = Environment.CpuUsage.UserTime;
        var (state, seconds) = run.Play();
        cpu = Environment.CpuUsage.UserTime - cpu;
        var months = (double)options.Futures * inputs.World.Partners.Length * inputs.Months;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"checksum {state.Checksum:x16} upgrades {state.Upgrades} seconds {seconds:F4} cpu {cpu.TotalSeconds:F4} futures/s {options.Futures / seconds:F0} partner-months/s {months / seconds:F0} ns/partner-month {cpu.TotalSeconds * 1e9 / months:F2} start {run.LeastStartSeconds * 1e9 / months:F2} least {run.LeastSeconds * 1e9 / months:F2}"));
    }
}
