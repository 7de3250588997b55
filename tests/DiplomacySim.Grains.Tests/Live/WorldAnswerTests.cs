using System.Collections.Concurrent;
using DiplomacySim.Engine.Live;
using DiplomacySim.Grains.Tests.Experiments;

namespace DiplomacySim.Grains.Tests.Live;

/// <summary>What those who use a live world are told while its silo does not answer.</summary>
public sealed class WorldAnswerTests : IAsyncLifetime
{
    private static readonly LiveWorldId s_kept = new("kept");

    private readonly ConcurrentQueue<string> _unanswered = new();
    private readonly WorldCluster _cluster;

    // What a caller gets of a silo that was lost, once for each method that is in the queue.
    public WorldAnswerTests() => _cluster = new WorldCluster(1, new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal), silo =>
        silo.AddIncomingGrainCallFilter(call => _unanswered.TryPeek(out var method) && method == call.ImplementationMethod.Name && _unanswered.TryDequeue(out _)
            ? throw new SiloUnavailableException("The silo is gone.")
            : call.Invoke()));

    public async Task InitializeAsync()
    {
        await _cluster.InitializeAsync();
        await _cluster.Host.CreateAsync(new LiveWorldRequest(TestPlans.Of(TestPlans.Mixed, 4)) { Id = s_kept, Futures = [3] });
    }

    public Task DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task ViewAsync_SiloDoesNotAnswerAtFirst_IsAskedAgain()
    {
        _unanswered.Enqueue("ViewAsync");
        _unanswered.Enqueue("ViewAsync");

        var view = await _cluster.Host.ViewAsync(s_kept).WaitAsync(ExperimentCluster.Deadline);

        Assert.Equal((0, true), (view.MonthsPlayed, _unanswered.IsEmpty));
    }

    [Fact]
    public async Task ListAsync_SiloDoesNotAnswerAtFirst_IsAskedAgain()
    {
        _unanswered.Enqueue("ListAsync");
        _unanswered.Enqueue("GetStatusAsync");

        var listed = await _cluster.Host.ListAsync().WaitAsync(ExperimentCluster.Deadline);

        Assert.Equal((s_kept, true), (Assert.Single(listed).Id, _unanswered.IsEmpty));
    }

    [Fact]
    public async Task AdvanceAsync_SiloDoesNotAnswer_IsNotAskedTwiceAndSaysWhatToDo()
    {
        _unanswered.Enqueue("AdvanceAsync");

        var fault = await Assert.ThrowsAsync<LiveWorldException>(() => _cluster.Host.AdvanceAsync(s_kept, 3));

        Assert.Equal((LiveFault.Unavailable, 0), (fault.Fault, (await _cluster.Host.FindAsync(s_kept)).MonthsPlayed));
        Assert.Contains("look at its status", fault.Message, StringComparison.Ordinal);
    }
}
