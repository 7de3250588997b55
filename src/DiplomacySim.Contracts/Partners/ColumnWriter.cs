using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DiplomacySim.Contracts.Partners;

/// <summary>Writes columns in few bytes: what is the same in all lanes once, whole numbers below 256 as bytes, the rest as it is.</summary>
/// <remarks>What <see cref="ColumnReader"/> reads back is equal bit by bit.</remarks>
internal sealed class ColumnWriter(int capacity)
{
    private byte[] _bytes = new byte[capacity];
    private int _length;

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    public void Int(int value) => BinaryPrimitives.WriteInt32LittleEndian(Take(sizeof(int)), value);

    public void Float(float value) => BinaryPrimitives.WriteSingleLittleEndian(Take(sizeof(float)), value);

    public void Byte(byte value) => Take(1)[0] = value;

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Floats(ReadOnlySpan<float> column)
    {
        var bits = MemoryMarshal.Cast<float, int>(column);
        if (!bits.ContainsAnyExcept(bits[0]))
        {
            Byte((byte)ColumnForm.Same);
            Int(bits[0]);
        }
        else if (AreBytes(column))
        {
            Byte((byte)ColumnForm.Bytes);
            var into = Take(column.Length);
            for (var lane = 0; lane < column.Length; lane++)
            {
                into[lane] = (byte)column[lane];
            }
        }
        else
        {
            Byte((byte)ColumnForm.Plain);
            var into = Take(column.Length * sizeof(float));
            for (var lane = 0; lane < column.Length; lane++)
            {
                BinaryPrimitives.WriteInt32LittleEndian(into[(lane * sizeof(int))..], bits[lane]);
            }
        }
    }

    public void Shorts(ReadOnlySpan<ushort> column)
    {
        if (!column.ContainsAnyExcept(column[0]))
        {
            Byte((byte)ColumnForm.Same);
            Int(column[0]);
        }
        else if (!column.ContainsAnyExceptInRange((ushort)0, byte.MaxValue))
        {
            Byte((byte)ColumnForm.Bytes);
            var into = Take(column.Length);
            for (var lane = 0; lane < column.Length; lane++)
            {
                into[lane] = (byte)column[lane];
            }
        }
        else
        {
            Byte((byte)ColumnForm.Plain);
            var into = Take(column.Length * sizeof(ushort));
            for (var lane = 0; lane < column.Length; lane++)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(into[(lane * sizeof(ushort))..], column[lane]);
            }
        }
    }

    public void Bytes(ReadOnlySpan<byte> column)
    {
        var isSame = !column.ContainsAnyExcept(column[0]);
        Byte((byte)(isSame ? ColumnForm.Same : ColumnForm.Bytes));
        if (isSame)
        {
            Byte(column[0]);
        }
        else
        {
            column.CopyTo(Take(column.Length));
        }
    }

    private static bool AreBytes(ReadOnlySpan<float> column)
    {
        foreach (var value in column)
        {
            if (!(value is >= 0 and <= byte.MaxValue) || BitConverter.SingleToInt32Bits((byte)value) != BitConverter.SingleToInt32Bits(value))
            {
                return false;
            }
        }

        return true;
    }

    private Span<byte> Take(int count)
    {
        if (_length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + count));
        }

        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}
