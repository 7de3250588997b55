namespace DiplomacySim.Web.Work;

/// <summary>Does what blocks or takes long on threads of its own, a few at a time, so that the threads that answer stay free.</summary>
internal sealed class WorkThreads : IDisposable
{
    private const int Most = 8;
    private const int MostLong = 4;

    private readonly SemaphoreSlim _free = new(Most);
    private readonly SemaphoreSlim _freeLong = new(MostLong);

    /// <summary>Does a piece of work at once, on a thread of its own.</summary>
    public static Task<T> StartAsync<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Does a piece of work; waits for its turn first.</summary>
    public Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken) => RunAsync(_free, work, cancellationToken);

    /// <inheritdoc cref="RunAsync{T}(Func{T}, CancellationToken)"/>
    public Task RunAsync(Action work, CancellationToken cancellationToken) => RunAsync(_free, Of(work), cancellationToken);

    /// <summary>Does work that a slow reader may hold up; it holds up no other than its like.</summary>
    public Task RunLongAsync(Action work, CancellationToken cancellationToken) => RunAsync(_freeLong, Of(work), cancellationToken);

    public void Dispose()
    {
        _free.Dispose();
        _freeLong.Dispose();
    }

    private static async Task<T> RunAsync<T>(SemaphoreSlim free, Func<T> work, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        try
        {
            return await StartAsync(work);
        }
        finally
        {
            free.Release();
        }
    }

    private static Func<object?> Of(Action work) => () =>
    {
        work();
        return null;
    };
}
