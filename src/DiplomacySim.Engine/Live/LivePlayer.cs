namespace DiplomacySim.Engine.Live;

/// <summary>Plays a world by itself, a month at each tick of a clock.</summary>
internal sealed class LivePlayer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _playing;

    /// <param name="clock">The clock.</param>
    /// <param name="monthsPerSecond">How fast.</param>
    /// <param name="play">Plays a month and says whether there are more.</param>
    /// <param name="ended">Told why it stopped by itself: a fault, or null where the scenario has ended.</param>
    public LivePlayer(TimeProvider clock, double monthsPerSecond, Func<CancellationToken, Task<bool>> play, Func<string?, Task> ended)
    {
        // The timer is there when the constructor returns, so that a clock that is moved by hand finds it.
        var timer = new PeriodicTimer(TimeSpan.FromSeconds(1 / monthsPerSecond), clock);
        _playing = PlayAsync(timer, play, ended);
    }

    /// <summary>Stops within a month's work.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _playing;
        _stop.Dispose();
    }

    private async Task PlayAsync(PeriodicTimer timer, Func<CancellationToken, Task<bool>> play, Func<string?, Task> ended)
    {
        using (timer)
        {
            try
            {
                while (await timer.WaitForNextTickAsync(_stop.Token) && await play(_stop.Token))
                {
                }

                await ended(null);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // Whoever stopped it says so.
            }
            catch (Exception exception)
            {
                await ended(exception.Message);
            }
        }
    }
}
