using System.Numerics;

namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary>Loops over columns, a vector at a time; what is left at the end goes through a vector too, so that no lane is treated otherwise.</summary>
internal static class ColumnKernels
{
    /// <summary>Applies an operation to two columns; the result may be one of them.</summary>
    public static void Map<TOperation, T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Span<T> into)
        where TOperation : struct, IOperation<T>
        where T : unmanaged
    {
        var at = 0;
        for (; at <= into.Length - Vector<T>.Count; at += Vector<T>.Count)
        {
            TOperation.Apply(new Vector<T>(left[at..]), new Vector<T>(right[at..])).CopyTo(into[at..]);
        }

        if (at < into.Length)
        {
            StoreTail(TOperation.Apply(LoadTail(left[at..]), LoadTail(right[at..])), into[at..]);
        }
    }

    /// <summary>Compares two columns of numbers; 1 where the comparison holds, else 0.</summary>
    public static void Compare<TComparison>(ReadOnlySpan<double> left, ReadOnlySpan<double> right, Span<byte> into)
        where TComparison : struct, IComparison
    {
        var at = 0;
        for (; at <= into.Length - Vector<byte>.Count; at += Vector<byte>.Count)
        {
            CompareBlock<TComparison>(left.Slice(at, Vector<byte>.Count), right.Slice(at, Vector<byte>.Count)).CopyTo(into[at..]);
        }

        if (at < into.Length)
        {
            Span<double> leftTail = stackalloc double[Vector<byte>.Count];
            Span<double> rightTail = stackalloc double[Vector<byte>.Count];
            leftTail.Clear();
            rightTail.Clear();
            left[at..].CopyTo(leftTail);
            right[at..].CopyTo(rightTail);
            StoreTail(CompareBlock<TComparison>(leftTail, rightTail), into[at..]);
        }
    }

    /// <summary>Adds a column of ones and zeros to counters.</summary>
    public static void AddTo(Span<ushort> counters, ReadOnlySpan<byte> truths)
    {
        var at = 0;
        for (; at <= counters.Length - Vector<byte>.Count; at += Vector<byte>.Count)
        {
            var low = counters[at..];
            var high = counters[(at + Vector<ushort>.Count)..];
            Vector.Widen(new Vector<byte>(truths[at..]), out var addLow, out var addHigh);
            (new Vector<ushort>(low) + addLow).CopyTo(low);
            (new Vector<ushort>(high) + addHigh).CopyTo(high);
        }

        for (; at < counters.Length; at++)
        {
            counters[at] += truths[at];
        }
    }

    /// <summary>Single to double precision, which is exact.</summary>
    public static void Convert(ReadOnlySpan<float> from, Span<double> into)
    {
        var at = 0;
        for (; at <= into.Length - Vector<float>.Count; at += Vector<float>.Count)
        {
            Vector.Widen(new Vector<float>(from[at..]), out var low, out var high);
            low.CopyTo(into[at..]);
            high.CopyTo(into[(at + Vector<double>.Count)..]);
        }

        for (; at < into.Length; at++)
        {
            into[at] = from[at];
        }
    }

    /// <summary>Counters to numbers.</summary>
    public static void Convert(ReadOnlySpan<ushort> from, Span<double> into)
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = from[i];
        }
    }

    /// <summary>Conditions to numbers.</summary>
    public static void Convert(ReadOnlySpan<byte> from, Span<double> into)
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = from[i];
        }
    }

    /// <summary>Single-precision months to years; an infinity becomes 0.</summary>
    public static void ConvertToYears(ReadOnlySpan<float> months, Span<double> into)
    {
        Convert(months, into);
        Map<YearsOperation, double>(into, into, into);
    }

    /// <summary>Copies numbers, with one form of 'not a number': processors differ in the sign of the one they make.</summary>
    public static void CopyPlain(ReadOnlySpan<double> from, Span<double> into)
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = double.IsNaN(from[i]) ? double.NaN : from[i];
        }
    }

    /// <summary>Copies the items for which a condition holds.</summary>
    public static void CopyWhere(ReadOnlySpan<byte> truths, ReadOnlySpan<double> from, Span<double> into)
    {
        var at = 0;
        for (; at <= into.Length - Vector<byte>.Count; at += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(truths[at..]), out var low, out var high);
            CopyWhere(low, from[at..], into[at..]);
            CopyWhere(high, from[(at + Vector<ushort>.Count)..], into[(at + Vector<ushort>.Count)..]);
        }

        for (; at < into.Length; at++)
        {
            into[at] = truths[at] != 0 ? from[at] : into[at];
        }
    }

    /// <summary>Sets the items for which a condition holds and which are not set (not a number) yet.</summary>
    public static void SetFirst(ReadOnlySpan<byte> truths, double value, Span<double> into)
    {
        for (var i = 0; i < into.Length; i++)
        {
            if (truths[i] != 0 && double.IsNaN(into[i]))
            {
                into[i] = value;
            }
        }
    }

    private static void CopyWhere(Vector<ushort> truths, ReadOnlySpan<double> from, Span<double> into)
    {
        Vector.Widen(truths, out var low, out var high);
        CopyWhere(low, from, into);
        CopyWhere(high, from[Vector<uint>.Count..], into[Vector<uint>.Count..]);
    }

    private static void CopyWhere(Vector<uint> truths, ReadOnlySpan<double> from, Span<double> into)
    {
        Vector.Widen(truths, out var low, out var high);
        CopyWhere(low, from, into);
        CopyWhere(high, from[Vector<ulong>.Count..], into[Vector<ulong>.Count..]);
    }

    private static void CopyWhere(Vector<ulong> truths, ReadOnlySpan<double> from, Span<double> into)
    {
        var isFalse = Vector.AsVectorInt64(Vector.Equals(truths, Vector<ulong>.Zero));
        Vector.ConditionalSelect(isFalse, new Vector<double>(into), new Vector<double>(from)).CopyTo(into);
    }

    private static Vector<byte> CompareBlock<TComparison>(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
        where TComparison : struct, IComparison
    {
        var low = Shorts<TComparison>(left, right);
        var high = Shorts<TComparison>(left[Vector<short>.Count..], right[Vector<short>.Count..]);
        return Vector.AsVectorByte(Vector.Narrow(low, high)) & Vector<byte>.One;
    }

    private static Vector<short> Shorts<TComparison>(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
        where TComparison : struct, IComparison =>
        Vector.Narrow(
            Ints<TComparison>(left, right),
            Ints<TComparison>(left[Vector<int>.Count..], right[Vector<int>.Count..]));

    private static Vector<int> Ints<TComparison>(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
        where TComparison : struct, IComparison =>
        Vector.Narrow(
            TComparison.Compare(new Vector<double>(left), new Vector<double>(right)),
            TComparison.Compare(new Vector<double>(left[Vector<long>.Count..]), new Vector<double>(right[Vector<long>.Count..])));

    private static Vector<T> LoadTail<T>(ReadOnlySpan<T> tail)
        where T : unmanaged
    {
        Span<T> padded = stackalloc T[Vector<T>.Count];
        padded.Clear();
        tail.CopyTo(padded);
        return new Vector<T>(padded);
    }

    private static void StoreTail<T>(Vector<T> values, Span<T> tail)
        where T : unmanaged
    {
        Span<T> padded = stackalloc T[Vector<T>.Count];
        values.CopyTo(padded);
        padded[..tail.Length].CopyTo(tail);
    }
}
