using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace DiplomacySim.Results.Sql;

/// <summary>Whole numbers as bytes, 8 for each, the lowest byte first on every machine.</summary>
internal static class Int64Bytes
{
    public static byte[] Encode(ReadOnlySpan<long> values)
    {
        var bytes = new byte[values.Length * sizeof(long)];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), values[i]);
        }

        return bytes;
    }

    public static long[] Decode(ReadOnlySpan<byte> bytes)
    {
        var values = MemoryMarshal.Cast<byte, long>(bytes).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(values, values);
        }

        return values;
    }
}
