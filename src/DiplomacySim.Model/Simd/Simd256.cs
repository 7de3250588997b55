using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Model.Simd;

/// <summary>8 lanes in a vector of 256 bits.</summary>
internal readonly unsafe struct Simd256 : ISimd<Simd256>
{
    private readonly Vector256<float> _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Simd256(Vector256<float> value) => _value = value;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 Load(float* source) => new(Vector256.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Simd256 value, float* target) => value._value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 LoadBytes(byte* source)
    {
        var bytes = Vector128.CreateScalarUnsafe(*(ulong*)source).AsByte();
        if (Avx2.IsSupported)
        {
            return new(Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(bytes)));
        }

        var wide = Vector128.WidenLower(bytes);
        return new(Vector256.ConvertToSingle(Vector256.Create(Vector128.WidenLower(wide), Vector128.WidenUpper(wide)).AsInt32()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Simd256 value, byte* target)
    {
        var whole = Vector256.ConvertToInt32Native(value._value).AsUInt32();
        var half = Vector128.Narrow(whole.GetLower(), whole.GetUpper());
        *(ulong*)target = Vector128.Narrow(half, half).AsUInt64().ToScalar();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 Set(float value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 operator +(Simd256 left, Simd256 right) => new(left._value + right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 operator -(Simd256 left, Simd256 right) => new(left._value - right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 operator *(Simd256 left, Simd256 right) => new(left._value * right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 operator /(Simd256 left, Simd256 right) => new(left._value / right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 operator -(Simd256 value) => new(Vector256.Xor(value._value, Vector256.Create(-0f)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 operator &(Simd256 left, Simd256 right) => new(left._value & right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 operator |(Simd256 left, Simd256 right) => new(left._value | right._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 Sqrt(Simd256 value) => new(Vector256.Sqrt(value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 Floor(Simd256 value) => new(Vector256.Floor(value._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 Max(Simd256 left, Simd256 right) => new(Vector256.MaxNative(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 Min(Simd256 left, Simd256 right) => new(Vector256.MinNative(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 Less(Simd256 left, Simd256 right) => new(Vector256.LessThan(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 AtLeast(Simd256 left, Simd256 right) => new(Vector256.GreaterThanOrEqual(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 Same(Simd256 left, Simd256 right) => new(Vector256.Equals(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 Select(Simd256 mask, Simd256 yes, Simd256 no) => new(Vector256.ConditionalSelect(mask._value, yes._value, no._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Bits(Simd256 mask) => mask._value.ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 Split(Simd256 value, out Simd256 mantissa)
    {
        var exponent = (value._value.AsInt32() - Vector256.Create(0x3f3504f3)) >> 23;
        mantissa = new((value._value.AsInt32() - (exponent << 23)).AsSingle());
        return new(Vector256.ConvertToSingle(exponent));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd256 Scale(Simd256 value, Simd256 shifted) => new((value._value.AsInt32() + (shifted._value.AsInt32() << 23)).AsSingle());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Uniforms(uint* replications, PhiloxKey key, uint month, uint entity, uint block, out Simd256 first, out Simd256 second, out Simd256 third, out Simd256 fourth)
    {
        // Even and odd lanes apart, a lane the lower half of 64 bits: a product then needs no shuffling, and what lies in
        // the upper halves is of no meaning. The first two rounds are partly the same in every lane.
        var start = new PhiloxStart(month, entity, block, key);
        var even3 = Multiply(Vector256.Load(replications).AsUInt64(), Philox.FirstMultiplier);
        var odd3 = Multiply(Vector256.Load(replications).AsUInt64() >> 32, Philox.FirstMultiplier);
        var common = Vector256.Create((ulong)start.Third);
        var even1 = Multiply((even3 >> 32) ^ common, Philox.SecondMultiplier);
        var odd1 = Multiply((odd3 >> 32) ^ common, Philox.SecondMultiplier);
        var next0 = Vector256.Create((ulong)start.First);
        var next2 = Vector256.Create((ulong)start.FourthHigh);
        var even0 = (even1 >> 32) ^ next0;
        var odd0 = (odd1 >> 32) ^ next0;
        var even2 = even3 ^ next2;
        var odd2 = odd3 ^ next2;
        even3 = Vector256.Create((ulong)start.Fourth);
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
    private static void Round(uint low, uint high, Vector256<ulong> x0, Vector256<ulong> x1, Vector256<ulong> x2, Vector256<ulong> x3, out Vector256<ulong> y0, out Vector256<ulong> y1, out Vector256<ulong> y2, out Vector256<ulong> y3)
    {
        y1 = Multiply(x2, Philox.SecondMultiplier);
        y3 = Multiply(x0, Philox.FirstMultiplier);
        y0 = (y1 >> 32) ^ x1 ^ Vector256.Create((ulong)low);
        y2 = (y3 >> 32) ^ x3 ^ Vector256.Create((ulong)high);
    }

    /// <summary>The product of the lower halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Multiply(Vector256<ulong> value, uint factor) => Avx2.IsSupported
        ? Avx2.Multiply(value.AsUInt32(), Vector256.Create(factor))
        : (value & Vector256.Create(0xFFFFFFFFUL)) * Vector256.Create((ulong)factor);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Simd256 Uniform(Vector256<ulong> even, Vector256<ulong> odd)
    {
        var word = Vector256.ConditionalSelect(Vector256.Create(0xFFFFFFFF00000000UL), odd << 32, even).AsUInt32();
        return new(((word >> 9) | Vector256.Create(0x3f800000u)).AsSingle() - Vector256.Create(Philox.OneLessHalfStep));
    }
}
