using System.Diagnostics;

namespace DiplomacySim.Engine.Tests.Runs;

public sealed class KilledProcessTests
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_KilledAtThreeMomentsAndResumed_GivesTheSameBytes(bool isDesigned)
    {
        var plan = Program.PlanOf(isDesigned);
        using var killed = new TemporaryStore();
        using var undisturbed = new TemporaryStore();

        KillAt(killed.FilePath, 16, Program.Storing, 2, isDesigned);
        KillAt(killed.FilePath, 10, Program.Stored, 3, isDesigned);
        KillAt(killed.FilePath, 16, Program.Storing, 1, isDesigned);
        var left = killed.Store.List().Single();
        var resumed = killed.Run(plan);
        var whole = undisturbed.Run(plan);

        Assert.Equal(Results.ExperimentState.Running, left.State);
        Assert.InRange(left.FuturesDone, 1, Program.Futures - 1);
        Assert.InRange(resumed.Computed, 1, (3 * Program.Futures) - 1);
        Assert.Equal(whole.ResultHash, resumed.ResultHash);
    }

    /// <summary>Starts a run in a process of its own and kills it as soon as it has said a word so many times.</summary>
    private static void KillAt(string store, int lanes, string word, int times, bool isDesigned)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "exec", typeof(Program).Assembly.Location, store, lanes.ToString(System.Globalization.CultureInfo.InvariantCulture), isDesigned ? Program.Designed : "" },
            RedirectStandardOutput = true,
        })!;
        using var watchdog = new Timer(_ => process.Kill(), null, _deadline, Timeout.InfiniteTimeSpan);
        var heard = 0;
        while (heard < times && process.StandardOutput.ReadLine() is { } line)
        {
            heard += line == word ? 1 : 0;
        }

        process.Kill();
        Assert.True(process.WaitForExit(_deadline), $"The process with id {process.Id} did not end.");
        Assert.Equal(times, heard);
        Assert.NotEqual(0, process.ExitCode);
    }
}
