using System.Runtime.CompilerServices;

using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Model.Simd;

/// <summary>One lane: the same kernels, for what is rare enough to be computed lane by lane.</summary>
internal readonly unsafe struct Simd32 : ISimd<Simd32>
{
    private readonly float _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Simd32(float value) => _value = value;

    public static int Count => 1;

    public float Value => _value;

    public static Simd32 Load(float* source) => new(*source);

    public static void Store(Simd32 value, float* target) => *target = value._value;

    public static Simd32 LoadBytes(byte* source) => new(*source);

    public static void StoreBytes(Simd32 value, byte* target) => *target = (byte)value._value;

    public static Simd32 Set(float value) => new(value);

    public static Simd32 operator +(Simd32 left, Simd32 right) => new(left._value + right._value);

    public static Simd32 operator -(Simd32 left, Simd32 right) => new(left._value - right._value);

    public static Simd32 operator *(Simd32 left, Simd32 right) => new(left._value * right._value);

    public static Simd32 operator /(Simd32 left, Simd32 right) => new(left._value / right._value);

    public static Simd32 operator -(Simd32 value) => new(-value._value);

    public static Simd32 operator &(Simd32 left, Simd32 right) => Of(Word(left) & Word(right));

    public static Simd32 operator |(Simd32 left, Simd32 right) => Of(Word(left) | Word(right));

    public static Simd32 Sqrt(Simd32 value) => new(MathF.Sqrt(value._value));

    public static Simd32 Floor(Simd32 value) => new(MathF.Floor(value._value));

    public static Simd32 Max(Simd32 left, Simd32 right) => left._value < right._value ? right : left;

    public static Simd32 Min(Simd32 left, Simd32 right) => right._value < left._value ? right : left;

    public static Simd32 Less(Simd32 left, Simd32 right) => Mask(left._value < right._value);

    public static Simd32 AtLeast(Simd32 left, Simd32 right) => Mask(left._value >= right._value);

    public static Simd32 Same(Simd32 left, Simd32 right) => Mask(left._value == right._value);

    public static Simd32 Select(Simd32 mask, Simd32 yes, Simd32 no) => Word(mask) != 0 ? yes : no;

    public static uint Bits(Simd32 mask) => (uint)Word(mask) >> 31;

    public static Simd32 Split(Simd32 value, out Simd32 mantissa)
    {
        var exponent = (Word(value) - 0x3f3504f3) >> 23;
        mantissa = Of(Word(value) - (exponent << 23));
        return new(exponent);
    }

    public static Simd32 Scale(Simd32 value, Simd32 shifted) => Of(Word(value) + (Word(shifted) << 23));

    public static void Uniforms(uint* replications, PhiloxKey key, uint month, uint entity, uint block, out Simd32 first, out Simd32 second, out Simd32 third, out Simd32 fourth)
    {
        var (x0, x1, x2, x3) = Philox.Block(*replications, month, entity, block, key.Low, key.High);
        first = new(Philox.ToUniform(x0));
        second = new(Philox.ToUniform(x1));
        third = new(Philox.ToUniform(x2));
        fourth = new(Philox.ToUniform(x3));
    }

    private static Simd32 Mask(bool condition) => Of(condition ? -1 : 0);

    private static int Word(Simd32 value) => BitConverter.SingleToInt32Bits(value._value);

    private static Simd32 Of(int word) => new(BitConverter.Int32BitsToSingle(word));
}
