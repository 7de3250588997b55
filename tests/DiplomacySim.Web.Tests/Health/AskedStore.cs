using System.Reflection;
using DiplomacySim.Results;

namespace DiplomacySim.Web.Tests.Health;

/// <summary>A store that tells when the health monitor has asked it, and fails to answer where a test wants that.</summary>
internal class AskedStore : DispatchProxy
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _asked = new(0);
    private IResultStore _store = null!;
    private volatile string? _fault;

    /// <summary>What the store says in place of an answer; null where it answers.</summary>
    public string? Fault
    {
        get => _fault;
        set => _fault = value;
    }

    public static (IResultStore Store, AskedStore Control) Around(IResultStore store)
    {
        var proxy = Create<IResultStore, AskedStore>();
        var control = (AskedStore)(object)proxy;
        control._store = store;
        return (proxy, control);
    }

    /// <summary>Waits until the monitor has seen what the store answers now: it asks for the second time only when it has taken in the first answer.</summary>
    public async Task WaitForTwoQuestionsAsync()
    {
        while (_asked.CurrentCount > 0)
        {
            await _asked.WaitAsync();
        }

        for (var question = 1; question <= 2; question++)
        {
            Assert.True(await _asked.WaitAsync(_deadline), $"The health monitor did not ask the store for the {question}. time within {_deadline.TotalSeconds} s.");
        }
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(IResultStore.FindByPlan))
        {
            var fault = _fault;
            _asked.Release();
            if (fault is not null)
            {
                throw new StoreException(StoreFault.Inaccessible, _store.Location, fault);
            }
        }

        try
        {
            return targetMethod.Invoke(_store, args);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            throw inner;
        }
    }
}
