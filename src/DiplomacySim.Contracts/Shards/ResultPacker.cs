using System.Text;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Results;

namespace DiplomacySim.Contracts.Shards;

/// <summary>Packs the result of a shard for another silo: whole numbers in as few bytes as they need.</summary>
internal static class ResultPacker
{
    private enum Form : byte
    {
        /// <summary>Whole numbers from 0, seven bits a byte.</summary>
        Whole,

        /// <summary>The values as they are.</summary>
        Plain,
    }

    public static byte[] Pack(ShardRows rows, IReadOnlyList<FailedFuture> failures)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write7BitEncodedInt(rows.Policy);
        writer.Write7BitEncodedInt64(rows.FirstFuture);
        writer.Write7BitEncodedInt(rows.Count);
        Write(writer, rows.Outcomes);
        Write(writer, rows.Cases);
        writer.Write7BitEncodedInt(rows.Tallies.Count);
        foreach (var tally in rows.Tallies)
        {
            Write(writer, tally);
        }

        writer.Write7BitEncodedInt(rows.Events.Count);
        foreach (var item in rows.Events)
        {
            writer.Write7BitEncodedInt64(item.Future);
            writer.Write(item.Month);
            writer.Write(item.Partner);
            writer.Write(item.Kind);
            writer.Write(item.Detail);
        }

        writer.Write7BitEncodedInt(failures.Count);
        foreach (var failure in failures)
        {
            writer.Write7BitEncodedInt64(failure.Future);
            writer.Write(failure.Reason);
        }

        writer.Flush();
        return stream.ToArray();
    }

    public static (ShardWork Work, ShardRows Rows, IReadOnlyList<FailedFuture> Failures) Unpack(byte[] packed)
    {
        using var reader = new BinaryReader(new MemoryStream(packed, writable: false), Encoding.UTF8);
        var work = new ShardWork(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt64(), reader.Read7BitEncodedInt());
        var rows = new ShardRows
        {
            Policy = work.Policy,
            FirstFuture = work.FirstFuture,
            Count = work.Count,
            Outcomes = ReadColumns(reader, work.Count),
            Cases = ReadColumns(reader, work.Count),
            Tallies = Read(reader, ReadTally),
            Events = Read(reader, r => new EventRow(work.Policy, r.Read7BitEncodedInt64(), r.ReadString(), r.ReadString(), r.ReadString(), r.ReadString())),
        };
        return (work, rows, Read(reader, r => new FailedFuture(r.Read7BitEncodedInt64(), r.ReadString())));
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<ReadOnlyMemory<double>> columns)
    {
        writer.Write7BitEncodedInt(columns.Count);
        foreach (var column in columns)
        {
            var values = column.Span;
            var form = IsWhole(values) ? Form.Whole : Form.Plain;
            writer.Write((byte)form);
            foreach (var value in values)
            {
                if (form == Form.Whole)
                {
                    writer.Write7BitEncodedInt((int)value);
                }
                else
                {
                    writer.Write(value);
                }
            }
        }
    }

    private static ReadOnlyMemory<double>[] ReadColumns(BinaryReader reader, int count) => Read(reader, r =>
    {
        var form = (Form)r.ReadByte();
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = form == Form.Whole ? r.Read7BitEncodedInt() : r.ReadDouble();
        }

        return (ReadOnlyMemory<double>)values;
    });

    private static bool IsWhole(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!(value is >= 0 and <= int.MaxValue) || BitConverter.DoubleToInt64Bits((int)value) != BitConverter.DoubleToInt64Bits(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes a tally as counts and the number of zeros that follow each, because most counts are 0.</summary>
    private static void Write(BinaryWriter writer, Tally tally)
    {
        writer.Write(tally.Name);
        writer.Write7BitEncodedInt(tally.Length);
        for (var i = 0; i < tally.Length;)
        {
            writer.Write7BitEncodedInt64(tally[i++]);
            var zeros = 0;
            while (i < tally.Length && tally[i] == 0)
            {
                zeros++;
                i++;
            }

            writer.Write7BitEncodedInt(zeros);
        }
    }

    private static Tally ReadTally(BinaryReader reader)
    {
        var name = reader.ReadString();
        var counts = new long[reader.Read7BitEncodedInt()];
        for (var i = 0; i < counts.Length;)
        {
            counts[i++] = reader.Read7BitEncodedInt64();
            i += reader.Read7BitEncodedInt();
        }

        return new Tally(name, counts);
    }

    private static TItem[] Read<TItem>(BinaryReader reader, Func<BinaryReader, TItem> read)
    {
        var items = new TItem[reader.Read7BitEncodedInt()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read(reader);
        }

        return items;
    }
}
