using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using DiplomacySim.Server.Processes;

namespace DiplomacySim.Server.Tests.Processes;

public sealed class SiloFleetTests
{
    private const int Started = 6010;
    private const int Lost = 6011;
    private const int Killed = 6013;

    private static readonly TimeSpan s_drain = TimeSpan.FromSeconds(20);

    private static readonly ImmutableDictionary<string, string> s_sameEnvironment = ImmutableDictionary<string, string>.Empty;

    // Reads its input to the end and ends, as a silo does.
    private static readonly SiloCommand s_reader = OperatingSystem.IsWindows() ? new("findstr", ["x"], s_sameEnvironment) : new("cat", [], s_sameEnvironment);

    [Fact]
    public async Task DisposeAsync_RunningProcesses_EndByTheirInput()
    {
        var log = new EventLog();
        var fleet = SiloFleet.Start(s_reader, 2, s_drain, TimeProvider.System, log);
        using var first = ProcessOf(await log.NextAsync(Started));
        using var second = ProcessOf(await log.NextAsync(Started));

        await fleet.DisposeAsync();

        Assert.True(first.HasExited);
        Assert.True(second.HasExited);
        Assert.Empty(fleet.ProcessIds);
    }

    [Fact]
    public async Task Start_AProcessIsKilled_StartsAnother()
    {
        var log = new EventLog();
        await using var fleet = SiloFleet.Start(s_reader, 1, s_drain, TimeProvider.System, log);
        using var first = ProcessOf(await log.NextAsync(Started));

        first.Kill();

        Assert.Contains("Silo 2 ended with exit code", await log.NextAsync(Lost), StringComparison.Ordinal);
        using var second = ProcessOf(await log.NextAsync(Started));
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal([second.Id], fleet.ProcessIds);
    }

    [Fact]
    public async Task DisposeAsync_AProcessThatGoesOn_IsKilledAfterTheDrainTime()
    {
        if (OperatingSystem.IsWindows())
        {
            // Windows has no program at hand that goes on without its input.
            return;
        }

        var log = new EventLog();
        var fleet = SiloFleet.Start(new SiloCommand("sleep", ["600"], s_sameEnvironment), 1, TimeSpan.FromMilliseconds(50), TimeProvider.System, log);
        using var process = ProcessOf(await log.NextAsync(Started));

        await fleet.DisposeAsync();

        Assert.True(process.HasExited);
        Assert.Contains("was killed", await log.NextAsync(Killed), StringComparison.Ordinal);
    }

    private static Process ProcessOf(string message) =>
        Process.GetProcessById(int.Parse(message.Split(' ')[^1], CultureInfo.InvariantCulture));
}
