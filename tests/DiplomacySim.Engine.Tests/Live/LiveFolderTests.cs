using DiplomacySim.Engine.Live;
using DiplomacySim.Model;

namespace DiplomacySim.Engine.Tests.Live;

public sealed class LiveFolderTests : LiveHostContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dipsim-live-");
    private EmbeddedLiveWorldHost _host;

    public LiveFolderTests() => _host = new EmbeddedLiveWorldHost(TimeProvider.System, _folder.FullName);

    protected override ILiveWorldHost Host => _host;

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Restart_SteeredWorld_GoesOnWhereItStood()
    {
        var id = (await OpenAsync("kept")).Id;
        await Host.AdvanceAsync(id, 5);
        await Host.InjectAsync(id, LiveAction.Crisis(new PartnerId("AAA"), suspends: true));
        await Host.ForkAsync(id, new("other"));
        var before = LiveJson.Text(await Host.SaveAsync(id));

        await RestartAsync();

        Assert.Equal([("kept", 5, 1), ("other", 5, 1)], (await Host.ListAsync()).Select(w => (w.Id.Name, w.MonthsPlayed, w.Actions)));
        Assert.Equal(before, LiveJson.Text(await Host.SaveAsync(id)));
        await Host.AdvanceAsync(id, 5);
        await RestartAsync();
        await Host.AdvanceAsync(new("other"), 5);
        Assert.Equal((await Host.SaveAsync(new("other"))).StateHash, (await Host.SaveAsync(id)).StateHash);
    }

    [Fact]
    public async Task Restart_WorldThatPlayed_WaitsWhereItWasKeptLast()
    {
        var id = (await OpenAsync("kept")).Id;
        await Host.PlayAsync(id, 0.01);

        await RestartAsync();

        Assert.Null((await Host.FindAsync(id)).Pace);
    }

    [Fact]
    public async Task DeleteAsync_LastWorldOfAScenario_TakesItsFilesAway()
    {
        await OpenAsync("first");
        await Host.ForkAsync(new("first"), new("second"));
        await RestartAsync();

        await Host.DeleteAsync(new("first"));
        Assert.Equal(["second.world.json"], Files("*.json"));
        Assert.Single(Files("*.bundle"));
        await Host.DeleteAsync(new("second"));

        Assert.Equal(["in-use"], Files("*"));
    }

    [Theory]
    [InlineData("damaged")]
    [InlineData("other state")]
    [InlineData("no scenario")]
    public async Task Restart_SaveThatCannotBeOpened_SaysWhyAndLeavesTheOthersAlone(string what)
    {
        await OpenAsync("good");
        var id = (await Host.CreateAsync(new LiveWorldRequest(Plans.Of(Plans.Plain, 4)) { Id = new("bad") })).Id;
        var hash = (await Host.SaveAsync(id)).BundleHash;
        var state = (await Host.SaveAsync(id)).StateHash;
        await RestartAsync();
        var file = Path.Combine(_folder.FullName, "bad.world.json");
        switch (what)
        {
            case "damaged":
                File.WriteAllText(file, File.ReadAllText(file)[..50]);
                break;
            case "other state":
                File.WriteAllText(file, File.ReadAllText(file).Replace(state, new string('0', 64), StringComparison.Ordinal));
                break;
            default:
                File.Delete(Path.Combine(_folder.FullName, hash + ".bundle"));
                break;
        }

        var fault = await Assert.ThrowsAsync<LiveWorldException>(() => Host.ViewAsync(id));

        Assert.Equal(LiveFault.BadJournal, fault.Fault);
        Assert.Equal(["bad", "good"], (await Host.ListAsync()).Select(w => w.Id.Name));
        Assert.Equal(1, (await Host.AdvanceAsync(new("good"), 1)).Status.MonthsPlayed);
        await Host.DeleteAsync(id);
        Assert.Equal(["good"], (await Host.ListAsync()).Select(w => w.Id.Name));
    }

    [Fact]
    public void Create_FolderInUse_IsRefused()
    {
        var fault = Assert.Throws<LiveWorldException>(() => new EmbeddedLiveWorldHost(TimeProvider.System, _folder.FullName));

        Assert.Contains("in use by another program", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InjectAsync_FolderThatCannotBeWritten_ChangesNothing()
    {
        var id = (await OpenAsync("kept")).Id;
        var file = Path.Combine(_folder.FullName, "kept.world.json");
        Directory.CreateDirectory(file + ".new");

        await Assert.ThrowsAnyAsync<Exception>(() => Host.InjectAsync(id, LiveAction.Visit(new PartnerId("DDD"))));
        Directory.Delete(file + ".new");

        Assert.Empty((await Host.ViewAsync(id)).Pending);
        Assert.Equal(1, (await Host.InjectAsync(id, LiveAction.Visit(new PartnerId("DDD")))).Actions);
    }

    private IEnumerable<string> Files(string pattern) => _folder.EnumerateFiles(pattern).Select(f => f.Name).Order(StringComparer.Ordinal);

    private async Task RestartAsync()
    {
        await _host.DisposeAsync();
        _host = new EmbeddedLiveWorldHost(TimeProvider.System, _folder.FullName);
    }
}
