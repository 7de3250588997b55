using DiplomacySim.Server.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Serializers;
using Orleans.Storage;

namespace DiplomacySim.Server.Tests.Storage;

public sealed class FileGrainStorageTests : IDisposable
{
    private const string StateName = "notes";

    private readonly string _folder = Directory.CreateTempSubdirectory("dipsim-state-").FullName;
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();
    private readonly GrainId _grain = GrainId.Create("world", "one/two");

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task ReadStateAsync_NothingWritten_GivesANewState()
    {
        var state = new GrainState<List<string>>(["left over"]);

        await Open().ReadStateAsync(StateName, _grain, state);

        Assert.False(state.RecordExists);
        Assert.Null(state.ETag);
        Assert.Empty(state.State!);
    }

    [Fact]
    public async Task ReadStateAsync_AnotherStorageOfTheFolder_GivesWhatWasWritten()
    {
        var written = new GrainState<List<string>>(["a", "b"]);
        await Open().WriteStateAsync(StateName, _grain, written);
        var read = new GrainState<List<string>>();

        await Open().ReadStateAsync(StateName, _grain, read);

        Assert.Equal(["a", "b"], read.State);
        Assert.Equal(written.ETag, read.ETag);
        Assert.True(read.RecordExists);
    }

    [Fact]
    public async Task ReadStateAsync_KeyOfOtherCase_GivesAnotherState()
    {
        await Open().WriteStateAsync(StateName, _grain, new GrainState<List<string>>(["a"]));
        var read = new GrainState<List<string>>();

        await Open().ReadStateAsync(StateName, GrainId.Create("world", "one/TWO"), read);

        Assert.False(read.RecordExists);
    }

    [Fact]
    public async Task WriteStateAsync_ChangedMeanwhile_Refuses()
    {
        var storage = Open();
        var mine = new GrainState<List<string>>(["a"]);
        await storage.WriteStateAsync(StateName, _grain, mine);
        var other = new GrainState<List<string>>();
        await storage.ReadStateAsync(StateName, _grain, other);
        other.State!.Add("b");
        await storage.WriteStateAsync(StateName, _grain, other);

        await Assert.ThrowsAsync<InconsistentStateException>(() => storage.WriteStateAsync(StateName, _grain, mine));
    }

    [Fact]
    public async Task ClearStateAsync_Written_LeavesNoFile()
    {
        var storage = Open();
        var state = new GrainState<List<string>>(["a"]);
        await storage.WriteStateAsync(StateName, _grain, state);

        await storage.ClearStateAsync(StateName, _grain, state);

        Assert.False(state.RecordExists);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    private FileGrainStorage Open() =>
        new(_folder, _services.GetRequiredService<Serializer>(), _services.GetRequiredService<IActivatorProvider>());
}
