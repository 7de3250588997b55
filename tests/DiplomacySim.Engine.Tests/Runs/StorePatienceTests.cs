using DiplomacySim.Engine.Runs;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Tests.Runs;

public sealed class StorePatienceTests
{
    private readonly List<string> _told = [];

    [Fact]
    public void Do_StoreIsAwayForAWhile_TriesAgainAndTellsOnce()
    {
        var calls = 0;

        var result = Patience(TimeSpan.FromMinutes(1)).Do(() => ++calls < 4 ? throw Away() : calls, CancellationToken.None);

        Assert.Equal(4, result);
        Assert.Equal(["away: The server is gone.", "back"], _told);
    }

    [Fact]
    public void Do_RepeatingDoesNotHelp_ThrowsAtOnce()
    {
        var calls = 0;

        Assert.Throws<StoreException>(() => Patience(TimeSpan.FromMinutes(1)).Do(
            () =>
            {
                calls++;
                throw new StoreException(StoreFault.Overlap, "here", "These shards overlap.");
            },
            CancellationToken.None));

        Assert.Equal(1, calls);
        Assert.Empty(_told);
    }

    [Fact]
    public void Do_CancelledWhileItWaits_ThrowsTheReason()
    {
        using var cancel = new CancellationTokenSource();

        var error = Assert.Throws<StoreException>(() => Patience(TimeSpan.FromMinutes(1)).Do(
            () =>
            {
                cancel.Cancel();
                throw Away();
            },
            cancel.Token));

        Assert.Equal("The server is gone.", error.Message);
    }

    [Fact]
    public void Do_NoPatience_ThrowsAtOnce()
    {
        var calls = 0;

        Assert.Throws<StoreException>(() => StorePatience.None.Do(
            () =>
            {
                calls++;
                throw Away();
            },
            CancellationToken.None));

        Assert.Equal(1, calls);
    }

    private static StoreException Away() => new(StoreFault.Inaccessible, "here", "The server is gone.");

    private StorePatience Patience(TimeSpan limit) =>
        new(TimeProvider.System, limit, e => _told.Add($"away: {e.Message}"), _ => _told.Add("back"));
}
