using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DiplomacySim.GrainBenchmarks;

switch (args)
{
    case ["run", .. var rest]:
        await GrainRun.PrintAsync(RunChoice.Read(rest), Console.Out);
        break;
    case ["wire", .. var rest]:
        WireRun.Print(RunChoice.Read(rest), Console.Out);
        break;
    default:
        // In this process: the silo needs no project of its own to be built around it.
        var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
        break;
}
