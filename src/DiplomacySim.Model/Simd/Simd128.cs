using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Model.Simd;

/// <summary>4 lanes in a vector of 128 bits.</summary>
internal readonly unsafe struct Simd128 : ISimd<Simd128>
{
    private readonly Vector128<float> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Simd128(Vector128<float> value) => _value = value;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 Load(float* source) => new(Vector128.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Simd128 value, float* target) => value._value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 LoadBytes(byte* source)
    {
        var wide = Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(uint*)source).AsByte());
        return new(Vector128.ConvertToSingle(Vector128.WidenLower(wide).AsInt32()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Simd128 value, byte* target)
    {
        var whole = Vector128.ConvertToInt32Native(value._value).AsUInt32();
        var half = Vector128.Narrow(whole, whole);
        *(uint*)target = Vector128.Narrow(half, half).AsUInt32().ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 Set(float value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 operator +(Simd128 left, Simd128 right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 operator -(Simd128 left, Simd128 right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 operator *(Simd128 left, Simd128 right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 operator /(Simd128 left, Simd128 right) => new(left._value / right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 operator -(Simd128 value) => new(Vector128.Xor(value._value, Vector128.Create(-0f)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 operator &(Simd128 left, Simd128 right) => new(left._value & right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 operator |(Simd128 left, Simd128 right) => new(left._value | right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 Sqrt(Simd128 value) => new(Vector128.Sqrt(value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 Floor(Simd128 value) => new(Vector128.Floor(value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 Max(Simd128 left, Simd128 right) => new(Vector128.MaxNative(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 Min(Simd128 left, Simd128 right) => new(Vector128.MinNative(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 Less(Simd128 left, Simd128 right) => new(Vector128.LessThan(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 AtLeast(Simd128 left, Simd128 right) => new(Vector128.GreaterThanOrEqual(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 Same(Simd128 left, Simd128 right) => new(Vector128.Equals(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 Select(Simd128 mask, Simd128 yes, Simd128 no) => new(Vector128.ConditionalSelect(mask._value, yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(Simd128 mask) => mask._value.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 Split(Simd128 value, out Simd128 mantissa)
    {
        var exponent = (value._value.AsInt32() - Vector128.Create(0x3f3504f3)) >> 23;
        mantissa = new((value._value.AsInt32() - (exponent << 23)).AsSingle());
        return new(Vector128.ConvertToSingle(exponent));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd128 Scale(Simd128 value, Simd128 shifted) => new((value._value.AsInt32() + (shifted._value.AsInt32() << 23)).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Uniforms(uint* replications, PhiloxKey key, uint month, uint entity, uint block, out Simd128 first, out Simd128 second, out Simd128 third, out Simd128 fourth)
    {
        // Even and odd lanes apart, a lane the lower half of 64 bits: a product then needs no shuffling, and what lies in
        // the upper halves is of no meaning. The first two rounds are partly the same in every lane.
        var start = new PhiloxStart(month, entity, block, key);
        var even3 = Multiply(Vector128.Load(replications).AsUInt64(), Philox.FirstMultiplier);
        var odd3 = Multiply(Vector128.Load(replications).AsUInt64() >> 32, Philox.FirstMultiplier);
        var common = Vector128.Create((ulong)start.Third);
        var even1 = Multiply((even3 >> 32) ^ common, Philox.SecondMultiplier);
        var odd1 = Multiply((odd3 >> 32) ^ common, Philox.SecondMultiplier);
        var next0 = Vector128.Create((ulong)start.First);
        var next2 = Vector128.Create((ulong)start.FourthHigh);
        var even0 = (even1 >> 32) ^ next0;
        var odd0 = (odd1 >> 32) ^ next0;
        var even2 = even3 ^ next2;
        var odd2 = odd3 ^ next2;
        even3 = Vector128.Create((ulong)start.Fourth);
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
    private static void Round(uint low, uint high, Vector128<ulong> x0, Vector128<ulong> x1, Vector128<ulong> x2, Vector128<ulong> x3, out Vector128<ulong> y0, out Vector128<ulong> y1, out Vector128<ulong> y2, out Vector128<ulong> y3)
    {
        y1 = Multiply(x2, Philox.SecondMultiplier);
        y3 = Multiply(x0, Philox.FirstMultiplier);
        y0 = (y1 >> 32) ^ x1 ^ Vector128.Create((ulong)low);
        y2 = (y3 >> 32) ^ x3 ^ Vector128.Create((ulong)high);
    }

    /// <summary>The product of the lower halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Multiply(Vector128<ulong> value, uint factor) => Sse2.IsSupported
        ? Sse2.Multiply(value.AsUInt32(), Vector128.Create(factor))
        : (value & Vector128.Create(0xFFFFFFFFUL)) * Vector128.Create((ulong)factor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Simd128 Uniform(Vector128<ulong> even, Vector128<ulong> odd)
    {
        var word = Vector128.ConditionalSelect(Vector128.Create(0xFFFFFFFF00000000UL), odd << 32, even).AsUInt32();
        return new(((word >> 9) | Vector128.Create(0x3f800000u)).AsSingle() - Vector128.Create(Philox.OneLessHalfStep));
    }
}
