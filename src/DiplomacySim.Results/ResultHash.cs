using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace DiplomacySim.Results;

/// <summary>The SHA-256 of an experiment's canonical results: the same numbers give the same hash, however they were computed and stored.</summary>
/// <remarks>
/// <para>
/// The canonical bytes are, all numbers with the lowest byte first: the text <c>DiplomacySim results 1</c> and a line feed; the number
/// of policies (4 bytes); then for each policy by index its index (4 bytes) and its number of stored futures (8 bytes); for each of
/// these futures in ascending order its number (8 bytes), its outcomes and then its draws (8 bytes each, IEEE 754); and the number of
/// tallies (4 bytes) and for each by name in ordinal order the name, the number of elements (4 bytes) and the elements (8 bytes each).
/// Before the first policy stand the names of the outcomes and of the uncertainties, each list with its length (4 bytes) before it. A
/// name is its length in UTF-8 bytes (4 bytes) and these bytes. Every NaN is 7FF8000000000000 and minus zero is zero.
/// </para>
/// <para>
/// Shards, the order in which they were stored, workers, failures, events and everything that describes the experiment do not enter.
/// </para>
/// </remarks>
public static class ResultHash
{
    /// <summary>The hash of all stored futures and of the tallies, as 64 lower-case hexadecimal digits.</summary>
    /// <remarks>Memory does not grow with the number of futures. Do not append meanwhile.</remarks>
    /// <exception cref="StoreException">The store cannot be read or lacks the experiment.</exception>
    public static string Compute(IResultStore store, ExperimentId id) => Compute(store, id, null);

    /// <summary>
    /// The hash of the stored futures of a range without the tallies (their number is then given as 0), so that the first futures of
    /// a longer experiment can be compared with a shorter one.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be read or lacks the experiment.</exception>
    public static string ComputeRows(IResultStore store, ExperimentId id, FutureRange range) => Compute(store, id, range);

    private static string Compute(IResultStore store, ExperimentId id, FutureRange? range)
    {
        ArgumentNullException.ThrowIfNull(store);
        var definition = store.Get(id).Definition;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData("DiplomacySim results 1\n"u8);
        AddNames(hash, definition.Outcomes);
        AddNames(hash, definition.Uncertainties);
        Add(hash, definition.Policies.Length);
        for (var policy = 0; policy < definition.Policies.Length; policy++)
        {
            var wanted = store.DoneRanges(id, policy).Select(done => Cut(done, range)).Where(r => r.Count > 0).ToList();
            Add(hash, policy);
            Add(hash, wanted.Sum(r => r.Count));
            foreach (var futures in wanted)
            {
                AddRows(hash, store, id, policy, futures);
            }

            AddTallies(hash, range is null ? store.ReadTallies(id, policy) : []);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static FutureRange Cut(FutureRange done, FutureRange? range)
    {
        if (range is not { } limit)
        {
            return done;
        }

        var first = Math.Max(done.First, limit.First);
        return new FutureRange(first, Math.Min(done.End, limit.End) - first);
    }

    private static void AddRows(IncrementalHash hash, IResultStore store, ExperimentId id, int policy, FutureRange range)
    {
        var buffer = Array.Empty<byte>();
        foreach (var (outcomes, cases) in RowReader.Read(store, id, policy, range))
        {
            var width = (1 + outcomes.Columns.Length + cases.Length) * sizeof(long);
            if (buffer.Length < width * outcomes.Count)
            {
                buffer = new byte[width * outcomes.Count];
            }

            for (var row = 0; row < outcomes.Count; row++)
            {
                BinaryPrimitives.WriteInt64LittleEndian(buffer.AsSpan(row * width), outcomes.Futures.Span[row]);
            }

            var offset = sizeof(long);
            foreach (var column in outcomes.Columns.Concat(cases))
            {
                AddColumn(column.Span, buffer.AsSpan(offset), width);
                offset += sizeof(double);
            }

            hash.AppendData(buffer.AsSpan(0, width * outcomes.Count));
        }
    }

    private static void AddColumn(ReadOnlySpan<double> values, Span<byte> into, int width)
    {
        for (var row = 0; row < values.Length; row++)
        {
            var value = values[row];

            // Adding zero turns minus zero into zero and changes nothing else.
            var bits = double.IsNaN(value) ? 0x7FF8000000000000 : BitConverter.DoubleToInt64Bits(value + 0.0);
            BinaryPrimitives.WriteInt64LittleEndian(into[(row * width)..], bits);
        }
    }

    private static void AddTallies(IncrementalHash hash, IReadOnlyList<Tally> tallies)
    {
        Add(hash, tallies.Count);
        foreach (var tally in tallies)
        {
            AddName(hash, tally.Name);
            Add(hash, tally.Length);
            for (var i = 0; i < tally.Length; i++)
            {
                Add(hash, tally[i]);
            }
        }
    }

    private static void AddNames(IncrementalHash hash, ImmutableArray<ColumnDefinition> columns)
    {
        Add(hash, columns.Length);
        foreach (var column in columns)
        {
            AddName(hash, column.Name);
        }
    }

    private static void AddName(IncrementalHash hash, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        Add(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        hash.AppendData(bytes);
    }
}
