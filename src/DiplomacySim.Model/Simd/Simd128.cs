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
        var x0 = Vector128.Load(replications);
        var x1 = Vector128.Create(month);
        var x2 = Vector128.Create(entity);
        var x3 = Vector128.Create(block);
        var (low, high) = key;
        for (var round = 0; round < Philox.Rounds; round++)
        {
            var low0 = Multiply(x0, Vector128.Create(Philox.FirstMultiplier), out var high0);
            var low1 = Multiply(x2, Vector128.Create(Philox.SecondMultiplier), out var high1);
            x0 = high1 ^ x1 ^ Vector128.Create(low);
            x1 = low1;
            x2 = high0 ^ x3 ^ Vector128.Create(high);
            x3 = low0;
            low += Philox.FirstWeyl;
            high += Philox.SecondWeyl;
        }

        first = Uniform(x0);
        second = Uniform(x1);
        third = Uniform(x2);
        fourth = Uniform(x3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Multiply(Vector128<uint> value, Vector128<uint> factor, out Vector128<uint> high)
    {
        Vector128<ulong> even, odd;
        if (Sse2.IsSupported)
        {
            even = Sse2.Multiply(value, factor);
            odd = Sse2.Multiply((value.AsUInt64() >> 32).AsUInt32(), factor);
        }
        else
        {
            even = (value.AsUInt64() & Vector128.Create(0xFFFFFFFFUL)) * (factor.AsUInt64() & Vector128.Create(0xFFFFFFFFUL));
            odd = (value.AsUInt64() >> 32) * (factor.AsUInt64() & Vector128.Create(0xFFFFFFFFUL));
        }

        var upper = Vector128.Create(0xFFFFFFFF00000000UL);
        high = Vector128.ConditionalSelect(upper, odd, even >> 32).AsUInt32();
        return Vector128.ConditionalSelect(upper, odd << 32, even).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Simd128 Uniform(Vector128<uint> word) =>
        new(((word >> 9) | Vector128.Create(0x3f800000u)).AsSingle() - Vector128.Create(Philox.OneLessHalfStep));
}
