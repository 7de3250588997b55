using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Model.Simd;

/// <summary>16 lanes in a vector of 512 bits.</summary>
internal readonly unsafe struct Simd512 : ISimd<Simd512>
{
    private readonly Vector512<float> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Simd512(Vector512<float> value) => _value = value;

    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 Load(float* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Simd512 value, float* target) => value._value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 LoadBytes(byte* source)
    {
        var bytes = Vector128.Load(source);
        if (Avx512F.IsSupported)
        {
            return new(Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(bytes)));
        }

        var wide = Vector256.Create(Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes));
        return new(Vector512.ConvertToSingle(Vector512.Create(Vector256.WidenLower(wide), Vector256.WidenUpper(wide)).AsInt32()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Simd512 value, byte* target)
    {
        var whole = Vector512.ConvertToInt32Native(value._value).AsUInt32();
        if (Avx512F.IsSupported)
        {
            Avx512F.ConvertToVector128Byte(whole).Store(target);
            return;
        }

        var half = Vector256.Narrow(whole.GetLower(), whole.GetUpper());
        Vector128.Narrow(half.GetLower(), half.GetUpper()).Store(target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 Set(float value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 operator +(Simd512 left, Simd512 right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 operator -(Simd512 left, Simd512 right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 operator *(Simd512 left, Simd512 right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 operator /(Simd512 left, Simd512 right) => new(left._value / right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 operator -(Simd512 value) => new(Vector512.Xor(value._value, Vector512.Create(-0f)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 operator &(Simd512 left, Simd512 right) => new(left._value & right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 operator |(Simd512 left, Simd512 right) => new(left._value | right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 Sqrt(Simd512 value) => new(Vector512.Sqrt(value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 Floor(Simd512 value) => new(Vector512.Floor(value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 Max(Simd512 left, Simd512 right) => new(Vector512.MaxNative(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 Min(Simd512 left, Simd512 right) => new(Vector512.MinNative(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 Less(Simd512 left, Simd512 right) => new(Vector512.LessThan(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 AtLeast(Simd512 left, Simd512 right) => new(Vector512.GreaterThanOrEqual(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 Same(Simd512 left, Simd512 right) => new(Vector512.Equals(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 Select(Simd512 mask, Simd512 yes, Simd512 no) => new(Avx512F.IsSupported ? Avx512F.BlendVariable(no._value, yes._value, mask._value) : Vector512.ConditionalSelect(mask._value, yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(Simd512 mask) => (uint)mask._value.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 Split(Simd512 value, out Simd512 mantissa)
    {
        var exponent = (value._value.AsInt32() - Vector512.Create(0x3f3504f3)) >> 23;
        mantissa = new((value._value.AsInt32() - (exponent << 23)).AsSingle());
        return new(Vector512.ConvertToSingle(exponent));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 Scale(Simd512 value, Simd512 shifted) => new((value._value.AsInt32() + (shifted._value.AsInt32() << 23)).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Uniforms(uint* replications, PhiloxKey key, uint month, uint entity, uint block, out Simd512 first, out Simd512 second, out Simd512 third, out Simd512 fourth)
    {
        // Even and odd lanes apart, a lane the lower half of 64 bits: a product then needs no shuffling, and what lies in
        // the upper halves is of no meaning. The first two rounds are partly the same in every lane.
        var start = new PhiloxStart(month, entity, block, key);
        var even3 = Multiply(Vector512.Load(replications).AsUInt64(), Philox.FirstMultiplier);
        var odd3 = Multiply(Vector512.Load(replications).AsUInt64() >> 32, Philox.FirstMultiplier);
        var common = Vector512.Create((ulong)start.Third);
        var even1 = Multiply((even3 >> 32) ^ common, Philox.SecondMultiplier);
        var odd1 = Multiply((odd3 >> 32) ^ common, Philox.SecondMultiplier);
        var next0 = Vector512.Create((ulong)start.First);
        var next2 = Vector512.Create((ulong)start.FourthHigh);
        var even0 = (even1 >> 32) ^ next0;
        var odd0 = (odd1 >> 32) ^ next0;
        var even2 = even3 ^ next2;
        var odd2 = odd3 ^ next2;
        even3 = Vector512.Create((ulong)start.Fourth);
        odd3 = even3;
        var (low, high) = start.Key;
        for (var round = 2; round < Philox.Rounds; round += 2)
        {
            Round(low, high, even0, even1, even2, even3, out var even4, out var even5, out var even6, out var even7);
            Round(low, high, odd0, odd1, odd2, odd3, out var odd4, out var odd5, out var odd6, out var odd7);
            low += Philox.FirstWeyl;
            high += Philox.SecondWeyl;
            Round(low, high, even4, even5, even6, even7, out even0, out even1, out even2, out even3);
            Round(low, high, odd4, odd5, odd6, odd7, out odd0, out odd1, out odd2, out odd3);
            low += Philox.FirstWeyl;
            high += Philox.SecondWeyl;
        }

        first = Uniform(even0, odd0);
        second = Uniform(even1, odd1);
        third = Uniform(even2, odd2);
        fourth = Uniform(even3, odd3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(uint low, uint high, Vector512<ulong> x0, Vector512<ulong> x1, Vector512<ulong> x2, Vector512<ulong> x3, out Vector512<ulong> y0, out Vector512<ulong> y1, out Vector512<ulong> y2, out Vector512<ulong> y3)
    {
        y1 = Multiply(x2, Philox.SecondMultiplier);
        y3 = Multiply(x0, Philox.FirstMultiplier);
        y0 = (y1 >> 32) ^ x1 ^ Vector512.Create((ulong)low);
        y2 = (y3 >> 32) ^ x3 ^ Vector512.Create((ulong)high);
    }

    /// <summary>The product of the lower halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Multiply(Vector512<ulong> value, uint factor) => Avx512F.IsSupported
        ? Avx512F.Multiply(value.AsUInt32(), Vector512.Create(factor))
        : (value & Vector512.Create(0xFFFFFFFFUL)) * Vector512.Create((ulong)factor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Simd512 Uniform(Vector512<ulong> even, Vector512<ulong> odd)
    {
        var word = Vector512.ConditionalSelect(Vector512.Create(0xFFFFFFFF00000000UL), odd << 32, even).AsUInt32();
        return new(((word >> 9) | Vector512.Create(0x3f800000u)).AsSingle() - Vector512.Create(Philox.OneLessHalfStep));
    }
}
