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
        for (var round = 2; round < Philox.Rounds; round++)
        {
            var key0 = Vector512.Create((ulong)low);
            var key1 = Vector512.Create((ulong)high);
            var evenProduct = Multiply(even0, Philox.FirstMultiplier);
            var oddProduct = Multiply(odd0, Philox.FirstMultiplier);
            var evenProduct1 = Multiply(even2, Philox.SecondMultiplier);
            var oddProduct1 = Multiply(odd2, Philox.SecondMultiplier);
            even0 = (evenProduct1 >> 32) ^ even1 ^ key0;
            odd0 = (oddProduct1 >> 32) ^ odd1 ^ key0;
            even1 = evenProduct1;
            odd1 = oddProduct1;
            even2 = (evenProduct >> 32) ^ even3 ^ key1;
            odd2 = (oddProduct >> 32) ^ odd3 ^ key1;
            even3 = evenProduct;
            odd3 = oddProduct;
            low += Philox.FirstWeyl;
            high += Philox.SecondWeyl;
        }

        first = Uniform(even0, odd0);
        second = Uniform(even1, odd1);
        third = Uniform(even2, odd2);
        fourth = Uniform(even3, odd3);
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
