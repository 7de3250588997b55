namespace DiplomacySim.Contracts.Partners;

/// <summary>Counts the partners on the home's silo that have taken in an exchange: their answer costs no message.</summary>
/// <remarks>
/// Every partner counts itself once, when it will read the home's memory no more. The last one puts the ticket at the end of the
/// thread pool's common queue: a thread does its own work first, and a shard's months are a chain of it that does not break off.
/// So once a month whatever else the silo has to do gets its turn, requests among it.
/// </remarks>
internal sealed class ExchangeTicket(int partners) : IThreadPoolWorkItem
{
    private readonly TaskCompletionSource<PartnerAnswer> _done = new();
    private int _left = partners;
    private int _answer;
    private Exception? _failure;

    /// <summary>Done when all partners have answered: the worst answer, or the failure of one of them.</summary>
    public Task<PartnerAnswer> Answers => _done.Task;

    /// <summary>A partner has taken the call.</summary>
    public void Answer(PartnerAnswer answer)
    {
        if (answer != PartnerAnswer.Done)
        {
            Volatile.Write(ref _answer, (int)answer);
        }

        CountDown();
    }

    /// <summary>A partner could not compute the month.</summary>
    public void Fail(Exception failure)
    {
        Volatile.Write(ref _failure, failure);
        CountDown();
    }

    void IThreadPoolWorkItem.Execute()
    {
        if (Volatile.Read(ref _failure) is { } failure)
        {
            _done.SetException(failure);
        }
        else
        {
            _done.SetResult((PartnerAnswer)Volatile.Read(ref _answer));
        }
    }

    private void CountDown()
    {
        if (Interlocked.Decrement(ref _left) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }
}
