using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;

namespace DiplomacySim.Model.Modules;

/// <summary>The home's part of a module in all futures of a shard.</summary>
/// <remarks>
/// All of its state lies in columns taken by <see cref="Take"/>, so that it can be hashed, kept and brought back without the module's
/// doing. It computes lane by lane with the operations that IEEE 754 fixes.
/// </remarks>
internal abstract unsafe class HomeModule(ModuleContext context, int columns) : IDisposable
{
    private readonly AlignedBuffer _buffer = new((nuint)columns * AlignedBuffer.BytesFor(context.Padded, sizeof(float)));
    private readonly List<nint> _columns = new(columns);

    /// <summary>What it sees of its shard.</summary>
    protected ModuleContext Context { get; } = context;

    /// <summary>The columns of its state.</summary>
    public IReadOnlyList<nint> Columns => _columns;

    /// <summary>Before a month is announced: may add to the month's signals.</summary>
    /// <param name="month">The month that begins.</param>
    /// <param name="offset">Its number in the run, 0 the first.</param>
    /// <param name="plan">What is planned for it.</param>
    public abstract void Begin(Month month, int offset, MonthPlan plan);

    /// <summary>After a month has been decided: takes stock, and may add to the signals of the next month.</summary>
    public virtual void End(Month month, int offset)
    {
    }

    /// <summary>Writes what one of its quantities is at the end of the month last played; the partners are settled.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="partner">The partner's index; -1 for a quantity of the home.</param>
    /// <param name="into">A place a lane.</param>
    public abstract void Read(ModuleQuantity quantity, int partner, Span<float> into);

    /// <summary>Takes over the state of another of the same module.</summary>
    public void CopyFrom(HomeModule other) => _buffer.CopyFrom(other._buffer);

    /// <inheritdoc/>
    public virtual void Dispose() => _buffer.Dispose();

    /// <summary>A column of its state, all zero.</summary>
    protected float* Take()
    {
        var column = _buffer.Take<float>(Context.Padded);
        _columns.Add((nint)column);
        return column;
    }
}
