using System.Numerics;

namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary><c>==</c>.</summary>
internal readonly struct EqualComparison : IComparison
{
    public static Vector<byte> Apply(Vector<byte> left, Vector<byte> right) => Vector.Equals(left, right) & Vector<byte>.One;

    public static Vector<long> Compare(Vector<double> left, Vector<double> right) => Vector.Equals(left, right);
}

/// <summary><c>!=</c>.</summary>
internal readonly struct NotEqualComparison : IComparison
{
    public static Vector<byte> Apply(Vector<byte> left, Vector<byte> right) => ~Vector.Equals(left, right) & Vector<byte>.One;

    public static Vector<long> Compare(Vector<double> left, Vector<double> right) => ~Vector.Equals(left, right);
}

/// <summary><c>&lt;</c>, and <c>&gt;</c> with the sides exchanged.</summary>
internal readonly struct LessComparison : IComparison
{
    public static Vector<byte> Apply(Vector<byte> left, Vector<byte> right) => Vector.LessThan(left, right) & Vector<byte>.One;

    public static Vector<long> Compare(Vector<double> left, Vector<double> right) => Vector.LessThan(left, right);
}

/// <summary><c>&lt;=</c>, and <c>&gt;=</c> with the sides exchanged.</summary>
internal readonly struct LessOrEqualComparison : IComparison
{
    public static Vector<byte> Apply(Vector<byte> left, Vector<byte> right) => Vector.LessThanOrEqual(left, right) & Vector<byte>.One;

    public static Vector<long> Compare(Vector<double> left, Vector<double> right) => Vector.LessThanOrEqual(left, right);
}
