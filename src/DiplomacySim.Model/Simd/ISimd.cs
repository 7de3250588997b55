namespace DiplomacySim.Model.Simd;

/// <summary>Several lanes of single precision that are computed together; a kernel is written once over this interface.</summary>
/// <typeparam name="T">The implementing type: 16, 8, 4 lanes or 1.</typeparam>
/// <remarks>
/// Every operation is one that IEEE 754 fixes, done lane by lane, so that a kernel gives the same bits at every width.
/// No operation fuses a multiplication with an addition.
/// </remarks>
internal unsafe interface ISimd<T>
    where T : struct, ISimd<T>
{
    /// <summary>The number of lanes.</summary>
    static abstract int Count { get; }

    static abstract T Load(float* source);

    static abstract void Store(T value, float* target);

    /// <summary>Widens one byte a lane.</summary>
    static abstract T LoadBytes(byte* source);

    /// <summary>Narrows whole numbers from 0 to 255 to one byte a lane.</summary>
    static abstract void StoreBytes(T value, byte* target);

    static abstract T Set(float value);

    static abstract T operator +(T left, T right);

    static abstract T operator -(T left, T right);

    static abstract T operator *(T left, T right);

    static abstract T operator /(T left, T right);

    static abstract T operator -(T value);

    /// <summary>Both masks, or the bits common to both.</summary>
    static abstract T operator &(T left, T right);

    /// <summary>Either mask.</summary>
    static abstract T operator |(T left, T right);

    static abstract T Sqrt(T value);

    static abstract T Floor(T value);

    /// <summary>The larger; of two zeros either.</summary>
    static abstract T Max(T left, T right);

    /// <summary>The smaller; of two zeros either.</summary>
    static abstract T Min(T left, T right);

    static abstract T Less(T left, T right);

    static abstract T AtLeast(T left, T right);

    static abstract T Same(T left, T right);

    /// <summary>Lane by lane: <paramref name="yes"/> where the mask is set, else <paramref name="no"/>.</summary>
    static abstract T Select(T mask, T yes, T no);

    /// <summary>One bit a lane of a mask, lane 0 lowest.</summary>
    static abstract uint Bits(T mask);

    /// <summary>Writes a normal positive value as m times 2 to the power e with m in [sqrt(1/2), sqrt(2)); returns e.</summary>
    static abstract T Split(T value, out T mantissa);

    /// <summary>value times 2 to the power n, where shifted = n + 12582912, n is whole and the result is normal.</summary>
    static abstract T Scale(T value, T shifted);

    /// <summary>Four uniform numbers a lane from one block of Philox 4x32-10; the first counter word is the lane's.</summary>
    static abstract void Uniforms(uint* replications, PhiloxKey key, uint month, uint entity, uint block, out T first, out T second, out T third, out T fourth);
}
