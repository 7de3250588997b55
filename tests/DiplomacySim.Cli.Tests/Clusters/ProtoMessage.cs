using System.Buffers.Binary;
using System.Text;

namespace DiplomacySim.Cli.Tests.Clusters;

/// <summary>A message in the wire format of Protocol Buffers, read field by field without its schema.</summary>
internal sealed class ProtoMessage
{
    private readonly List<(int Field, ulong Number, ReadOnlyMemory<byte> Bytes)> _fields = [];

    public ProtoMessage(ReadOnlyMemory<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = ReadVarint(bytes.Span, ref at);
            var field = (int)(tag >> 3);
            switch (tag & 7)
            {
                case 0:
                    _fields.Add((field, ReadVarint(bytes.Span, ref at), default));
                    break;
                case 1:
                    _fields.Add((field, BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span[at..]), default));
                    at += 8;
                    break;
                case 2:
                    var length = (int)ReadVarint(bytes.Span, ref at);
                    _fields.Add((field, 0, bytes.Slice(at, length)));
                    at += length;
                    break;
                case 5:
                    _fields.Add((field, BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[at..]), default));
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"Field {field} has wire type {tag & 7}, which is none.");
            }
        }
    }

    /// <summary>The messages in a field that may be repeated.</summary>
    public IEnumerable<ProtoMessage> All(int field) => _fields.Where(f => f.Field == field).Select(f => new ProtoMessage(f.Bytes));

    /// <summary>A number of fixed or variable length; null where the field is not there.</summary>
    public ulong? Number(int field) => _fields.Where(f => f.Field == field).Select(f => (ulong?)f.Number).LastOrDefault();

    /// <summary>A text; empty where the field is not there.</summary>
    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field).Span);

    /// <summary>Bytes in hexadecimal digits; empty where the field is not there.</summary>
    public string Hex(int field) => Convert.ToHexString(Bytes(field).Span);

    private ReadOnlyMemory<byte> Bytes(int field) => _fields.LastOrDefault(f => f.Field == field).Bytes;

    private static ulong ReadVarint(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
