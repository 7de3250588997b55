using System.Runtime.InteropServices;

namespace DiplomacySim.Model.Columns;

/// <summary>Zeroed memory for columns, outside the garbage collector's heap, each column on a cache line of its own.</summary>
internal sealed unsafe class AlignedBuffer : IDisposable
{
    private const int Alignment = 64;

    private byte* _start;
    private nuint _used;
    private readonly nuint _size;

    public AlignedBuffer(nuint bytes)
    {
        _size = bytes;
        _start = (byte*)NativeMemory.AlignedAlloc(bytes, Alignment);
        NativeMemory.Clear(_start, bytes);
    }

    ~AlignedBuffer() => Release();

    /// <summary>The bytes that a column of this many items takes.</summary>
    public static nuint BytesFor(int items, int itemSize) =>
        ((nuint)(items * itemSize) + Alignment - 1) / Alignment * Alignment;

    public TItem* Take<TItem>(int items)
        where TItem : unmanaged
    {
        var bytes = BytesFor(items, sizeof(TItem));
        if (_used + bytes > _size)
        {
            throw new InvalidOperationException($"A buffer of {_size} bytes cannot hold {bytes} more after {_used}.");
        }

        var column = (TItem*)(_start + _used);
        _used += bytes;
        return column;
    }

    /// <summary>Copies all of another buffer of the same layout.</summary>
    public void CopyFrom(AlignedBuffer other)
    {
        if (other._size != _size)
        {
            throw new ArgumentException($"A buffer of {other._size} bytes is not laid out as one of {_size}.", nameof(other));
        }

        NativeMemory.Copy(other._start, _start, _size);
    }

    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    private void Release()
    {
        if (_start is not null)
        {
            NativeMemory.AlignedFree(_start);
            _start = null;
        }
    }
}
