namespace DiplomacySim.Grains;

/// <summary>Asks a cluster again for a while where the silo that was asked is lost or does not answer.</summary>
internal static class CallPatience
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    /// <summary>The answer; the last failure where none came within a minute.</summary>
    /// <param name="ask">Asks once; may be asked again.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Ends the patience.</param>
    public static async Task<T> AskAsync<T>(Func<Task<T>> ask, TimeProvider clock, CancellationToken cancellationToken)
    {
        for (var began = clock.GetTimestamp(); ;)
        {
            try
            {
                return await ask();
            }
            catch (Exception e) when (e is OrleansException or TimeoutException && clock.GetElapsedTime(began) < s_limit)
            {
                await Task.Delay(s_pause, clock, cancellationToken);
            }
        }
    }
}
