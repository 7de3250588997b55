using DiplomacySim.Model.Calendars;

namespace DiplomacySim.Model.Modules;

/// <summary>The modules that are on in a shard.</summary>
internal sealed class HomeModules : IDisposable
{
    private readonly List<(ModuleDescription Module, HomeModule State)> _modules = [];

    public HomeModules(ModuleContext context)
    {
        context.ReadOther = Read;
        foreach (var module in ModuleTable.All)
        {
            if (module.Home is { } create && context.IsOn(module))
            {
                _modules.Add((module, create(context)));
            }
        }
    }

    /// <summary>The states, in the order of the table.</summary>
    public IEnumerable<HomeModule> States => _modules.Select(m => m.State);

    public void Begin(Month month, int offset, MonthPlan plan)
    {
        foreach (var (_, state) in _modules)
        {
            state.Begin(month, offset, plan);
        }
    }

    public void End(Month month, int offset)
    {
        foreach (var (_, state) in _modules)
        {
            state.End(month, offset);
        }
    }

    /// <summary>Writes a quantity of the module that has it.</summary>
    /// <exception cref="InvalidOperationException">The module is not on.</exception>
    public void Read(ModuleQuantity quantity, int partner, Span<float> into)
    {
        foreach (var (module, state) in _modules)
        {
            if (module.Quantities.Contains(quantity))
            {
                state.Read(quantity, partner, into);
                return;
            }
        }

        throw new InvalidOperationException($"The module of '{quantity}' is not on in this run.");
    }

    /// <summary>Takes over the states of the same modules.</summary>
    public void CopyFrom(HomeModules other)
    {
        foreach (var (one, another) in States.Zip(other.States))
        {
            one.CopyFrom(another);
        }
    }

    public void Dispose()
    {
        foreach (var (_, state) in _modules)
        {
            state.Dispose();
        }
    }
}
