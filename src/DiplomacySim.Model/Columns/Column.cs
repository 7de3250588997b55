using System.Runtime.CompilerServices;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Columns;

/// <summary>A value a lane, or one value for all lanes (then held once, as wide as the widest vector).</summary>
internal readonly unsafe struct Column(float* pointer, bool perLane)
{
    private readonly float* _pointer = pointer;
    private readonly nuint _mask = perLane ? nuint.MaxValue : 0;

    public bool IsUniform => _mask == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T At<T>(nuint lane)
        where T : struct, ISimd<T> => T.Load(_pointer + (lane & _mask));

    /// <summary>The column that begins some items further on in memory.</summary>
    public Column Moved(int items) => new(_pointer + items, !IsUniform);

    /// <summary>The value of one lane.</summary>
    public float this[int lane]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _pointer[(nuint)lane & _mask];
    }
}
