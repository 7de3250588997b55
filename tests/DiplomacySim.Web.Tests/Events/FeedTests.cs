using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DiplomacySim.Web.Events;

namespace DiplomacySim.Web.Tests.Events;

public sealed class FeedTests
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(30);

    private readonly Channel<string> _source = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _followed;

    [Fact]
    public async Task ListenAsync_ManyListeners_FollowOnceAndAllSeeTheLast()
    {
        using var feed = new Feed<int, string>(FollowAsync);
        var listeners = Enumerable.Range(0, 50).Select(_ => LastAsync(feed)).ToArray();

        _source.Writer.TryWrite("first");
        _source.Writer.TryWrite("last");
        _source.Writer.Complete();
        var seen = await Task.WhenAll(listeners).WaitAsync(_deadline);

        Assert.All(seen, last => Assert.Equal("last", last));
        Assert.Equal(1, _followed);
    }

    [Fact]
    public async Task ListenAsync_LastListenerLeaves_StopsFollowing()
    {
        using var feed = new Feed<int, string>(FollowAsync);
        _source.Writer.TryWrite("first");

        await foreach (var state in feed.ListenAsync(1, CancellationToken.None))
        {
            Assert.Equal("first", state);
            break;
        }

        await _stopped.Task.WaitAsync(_deadline);
    }

    [Fact]
    public async Task ListenAsync_SourceFails_ListenersAreTold()
    {
        using var feed = new Feed<int, string>(FollowAsync);
        var listener = LastAsync(feed);

        _source.Writer.Complete(new InvalidDataException("broken"));

        Assert.Equal("broken", (await Assert.ThrowsAsync<InvalidDataException>(() => listener.WaitAsync(_deadline))).Message);
    }

    private static async Task<string?> LastAsync(Feed<int, string> feed)
    {
        string? last = null;
        await foreach (var state in feed.ListenAsync(1, CancellationToken.None))
        {
            last = state;
        }

        return last;
    }

    private async IAsyncEnumerable<string> FollowAsync(int key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _followed);
        try
        {
            await foreach (var state in _source.Reader.ReadAllAsync(cancellationToken))
            {
                yield return state;
            }
        }
        finally
        {
            _stopped.TrySetResult();
        }
    }
}
