namespace DiplomacySim.Web.Work;

/// <summary>Does what blocks or takes long on threads of its own, a few at a time, so that the threads that answer stay free.</summary>
internal sealed class WorkThreads : IDisposable
{
    private const int Most = 8;

    private readonly SemaphoreSlim _free = new(Most);

    /// <summary>Does a piece of work; waits for its turn first.</summary>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return await Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc cref="RunAsync{T}"/>
    public Task RunAsync(Action work, CancellationToken cancellationToken) => RunAsync<object?>(
        () =>
        {
            work();
            return null;
        },
        cancellationToken);

    public void Dispose() => _free.Dispose();
}
