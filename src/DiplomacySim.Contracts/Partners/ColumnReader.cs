using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DiplomacySim.Contracts.Partners;

/// <summary>Reads what <see cref="ColumnWriter"/> wrote.</summary>
internal ref struct ColumnReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public int Int() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public float Float() => BinaryPrimitives.ReadSingleLittleEndian(Take(sizeof(float)));

    public byte Byte() => Take(1)[0];

    public bool Flag() => Byte() != 0;

    public void Floats(Span<float> column)
    {
        switch ((ColumnForm)Byte())
        {
            case ColumnForm.Same:
                MemoryMarshal.Cast<float, int>(column).Fill(Int());
                break;
            case ColumnForm.Bytes:
                var bytes = Take(column.Length);
                for (var lane = 0; lane < column.Length; lane++)
                {
                    column[lane] = bytes[lane];
                }

                break;
            default:
                var plain = Take(column.Length * sizeof(float));
                for (var lane = 0; lane < column.Length; lane++)
                {
                    column[lane] = BinaryPrimitives.ReadSingleLittleEndian(plain[(lane * sizeof(float))..]);
                }

                break;
        }
    }

    public void Shorts(Span<ushort> column)
    {
        switch ((ColumnForm)Byte())
        {
            case ColumnForm.Same:
                column.Fill((ushort)Int());
                break;
            case ColumnForm.Bytes:
                var bytes = Take(column.Length);
                for (var lane = 0; lane < column.Length; lane++)
                {
                    column[lane] = bytes[lane];
                }

                break;
            default:
                var plain = Take(column.Length * sizeof(ushort));
                for (var lane = 0; lane < column.Length; lane++)
                {
                    column[lane] = BinaryPrimitives.ReadUInt16LittleEndian(plain[(lane * sizeof(ushort))..]);
                }

                break;
        }
    }

    public void Bytes(Span<byte> column)
    {
        if ((ColumnForm)Byte() == ColumnForm.Same)
        {
            column.Fill(Byte());
        }
        else
        {
            Take(column.Length).CopyTo(column);
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
