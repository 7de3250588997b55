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
        var wide = Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(ulong*)source).AsByte());
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
        var x0 = Vector256.Load(replications);
        var x1 = Vector256.Create(month);
        var x2 = Vector256.Create(entity);
        var x3 = Vector256.Create(block);
        var (low, high) = key;
        for (var round = 0; round < Philox.Rounds; round++)
        {
            var low0 = Multiply(x0, Vector256.Create(Philox.FirstMultiplier), out var high0);
            var low1 = Multiply(x2, Vector256.Create(Philox.SecondMultiplier), out var high1);
            x0 = high1 ^ x1 ^ Vector256.Create(low);
            x1 = low1;
            x2 = high0 ^ x3 ^ Vector256.Create(high);
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
    private static Vector256<uint> Multiply(Vector256<uint> value, Vector256<uint> factor, out Vector256<uint> high)
    {
        Vector256<ulong> even, odd;
        if (Avx2.IsSupported)
        {
            even = Avx2.Multiply(value, factor);
            odd = Avx2.Multiply((value.AsUInt64() >> 32).AsUInt32(), factor);
        }
        else
        {
            even = (value.AsUInt64() & Vector256.Create(0xFFFFFFFFUL)) * (factor.AsUInt64() & Vector256.Create(0xFFFFFFFFUL));
            odd = (value.AsUInt64() >> 32) * (factor.AsUInt64() & Vector256.Create(0xFFFFFFFFUL));
        }

        var upper = Vector256.Create(0xFFFFFFFF00000000UL);
        high = Vector256.ConditionalSelect(upper, odd, even >> 32).AsUInt32();
        return Vector256.ConditionalSelect(upper, odd << 32, even).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Simd256 Uniform(Vector256<uint> word) =>
        new(((word >> 9) | Vector256.Create(0x3f800000u)).AsSingle() - Vector256.Create(Philox.OneLessHalfStep));
}
