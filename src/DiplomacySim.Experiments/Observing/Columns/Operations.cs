using System.Numerics;

namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary><c>and</c> of conditions.</summary>
internal readonly struct AndOperation : IOperation<byte>
{
    public static Vector<byte> Apply(Vector<byte> left, Vector<byte> right) => left & right;
}

/// <summary><c>or</c> of conditions.</summary>
internal readonly struct OrOperation : IOperation<byte>
{
    public static Vector<byte> Apply(Vector<byte> left, Vector<byte> right) => left | right;
}

/// <summary><c>not</c>, of the first of two equal columns.</summary>
internal readonly struct NotOperation : IOperation<byte>
{
    public static Vector<byte> Apply(Vector<byte> left, Vector<byte> right) => left ^ Vector<byte>.One;
}

/// <summary><c>+</c>.</summary>
internal readonly struct AddOperation : IOperation<double>
{
    public static Vector<double> Apply(Vector<double> left, Vector<double> right) => left + right;
}

/// <summary><c>-</c> between numbers.</summary>
internal readonly struct SubtractOperation : IOperation<double>
{
    public static Vector<double> Apply(Vector<double> left, Vector<double> right) => left - right;
}

/// <summary><c>*</c>.</summary>
internal readonly struct MultiplyOperation : IOperation<double>
{
    public static Vector<double> Apply(Vector<double> left, Vector<double> right) => left * right;
}

/// <summary><c>/</c>.</summary>
internal readonly struct DivideOperation : IOperation<double>
{
    public static Vector<double> Apply(Vector<double> left, Vector<double> right) => left / right;
}

/// <summary>The minus before a number, of the first of two equal columns.</summary>
internal readonly struct NegateOperation : IOperation<double>
{
    public static Vector<double> Apply(Vector<double> left, Vector<double> right) => -left;
}

/// <summary>The larger of two numbers; one that is not a number gives way to the other.</summary>
internal readonly struct MaxOperation : IOperation<double>
{
    public static Vector<double> Apply(Vector<double> left, Vector<double> right) =>
        Vector.ConditionalSelect(Vector.GreaterThan(right, left) | ~Vector.Equals(left, left), right, left);
}

/// <summary>The smaller of two numbers; one that is not a number gives way to the other.</summary>
internal readonly struct MinOperation : IOperation<double>
{
    public static Vector<double> Apply(Vector<double> left, Vector<double> right) =>
        Vector.ConditionalSelect(Vector.LessThan(right, left) | ~Vector.Equals(left, left), right, left);
}

/// <summary>Months to years, of the first of two equal columns; an infinity, on the lowest rung, becomes 0.</summary>
internal readonly struct YearsOperation : IOperation<double>
{
    public static Vector<double> Apply(Vector<double> left, Vector<double> right)
    {
        var isFinite = Vector.LessThan(left, Vector.Create(double.PositiveInfinity));
        return Vector.ConditionalSelect(isFinite, left / Vector.Create(12.0), Vector<double>.Zero);
    }
}
