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
        var wide = Vector256.Create(Vector128.WidenLower(Vector128.Load(source)), Vector128.WidenUpper(Vector128.Load(source)));
        return new(Vector512.ConvertToSingle(Vector512.Create(Vector256.WidenLower(wide), Vector256.WidenUpper(wide)).AsInt32()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreBytes(Simd512 value, byte* target)
    {
        var whole = Vector512.ConvertToInt32Native(value._value).AsUInt32();
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
    public static Simd512 Less(Simd512 left, Simd512 right) => new(Vector512.LessThan(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 AtLeast(Simd512 left, Simd512 right) => new(Vector512.GreaterThanOrEqual(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 Same(Simd512 left, Simd512 right) => new(Vector512.Equals(left._value, right._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Simd512 Select(Simd512 mask, Simd512 yes, Simd512 no) => new(Vector512.ConditionalSelect(mask._value, yes._value, no._value));

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
        var x0 = Vector512.Load(replications);
        var x1 = Vector512.Create(month);
        var x2 = Vector512.Create(entity);
        var x3 = Vector512.Create(block);
        var (low, high) = key;
        for (var round = 0; round < Philox.Rounds; round++)
        {
            var low0 = Multiply(x0, Vector512.Create(Philox.FirstMultiplier), out var high0);
            var low1 = Multiply(x2, Vector512.Create(Philox.SecondMultiplier), out var high1);
            x0 = high1 ^ x1 ^ Vector512.Create(low);
            x1 = low1;
            x2 = high0 ^ x3 ^ Vector512.Create(high);
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
    private static Vector512<uint> Multiply(Vector512<uint> value, Vector512<uint> factor, out Vector512<uint> high)
    {
        Vector512<ulong> even, odd;
        if (Avx512F.IsSupported)
        {
            even = Avx512F.Multiply(value, factor);
            odd = Avx512F.Multiply((value.AsUInt64() >> 32).AsUInt32(), factor);
        }
        else
        {
            even = (value.AsUInt64() & Vector512.Create(0xFFFFFFFFUL)) * (factor.AsUInt64() & Vector512.Create(0xFFFFFFFFUL));
            odd = (value.AsUInt64() >> 32) * (factor.AsUInt64() & Vector512.Create(0xFFFFFFFFUL));
        }

        var upper = Vector512.Create(0xFFFFFFFF00000000UL);
        high = Vector512.ConditionalSelect(upper, odd, even >> 32).AsUInt32();
        return Vector512.ConditionalSelect(upper, odd << 32, even).AsUInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Simd512 Uniform(Vector512<uint> word) =>
        new(((word >> 9) | Vector512.Create(0x3f800000u)).AsSingle() - Vector512.Create(Philox.OneLessHalfStep));
}
