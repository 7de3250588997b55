using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace DiplomacySim.Scenarios.Bundles;

/// <summary>What a bundle holds.</summary>
/// <param name="Path">The scenario's path, for the record.</param>
/// <param name="Text">The scenario's full text.</param>
/// <param name="WorldFolder">The world's folder, for the record.</param>
/// <param name="WorldFiles">The world's files, in the order of <see cref="Worlds.WorldFiles.Names"/>.</param>
internal sealed record BundleContent(string Path, string Text, string WorldFolder, ImmutableArray<byte[]> WorldFiles)
{
    private const int MaxPathBytes = 4096;

    /// <summary>The most bytes that <see cref="ToBytes"/> can give.</summary>
    public static int MaxSize { get; } = Limits().Sum(limit => limit.Bytes + sizeof(int));

    /// <summary>All parts one after the other, each after its length.</summary>
    public byte[] ToBytes()
    {
        byte[][] parts = [Encoding.UTF8.GetBytes(Path), Encoding.UTF8.GetBytes(Text), Encoding.UTF8.GetBytes(WorldFolder), .. WorldFiles];
        var bytes = new byte[parts.Sum(part => part.Length + sizeof(int))];
        var rest = bytes.AsSpan();
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(rest, part.Length);
            part.CopyTo(rest[sizeof(int)..]);
            rest = rest[(sizeof(int) + part.Length)..];
        }

        return bytes;
    }

    /// <summary>Takes the parts apart again.</summary>
    /// <exception cref="InvalidDataException">The bytes end too early or too late, or a part is too large.</exception>
    public static BundleContent FromBytes(ReadOnlySpan<byte> bytes)
    {
        var parts = new List<byte[]>();
        foreach (var (name, limit) in Limits())
        {
            if (bytes.Length < sizeof(int))
            {
                throw new InvalidDataException($"The bundle ends before {name}; it is damaged.");
            }

            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            bytes = bytes[sizeof(int)..];
            if (length < 0 || length > limit)
            {
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture, $"In the bundle {name} has {(uint)length:N0} bytes; at most {limit:N0} are allowed."));
            }

            if (length > bytes.Length)
            {
                throw new InvalidDataException($"The bundle ends within {name}; it is damaged.");
            }

            parts.Add(bytes[..length].ToArray());
            bytes = bytes[length..];
        }

        if (!bytes.IsEmpty)
        {
            throw new InvalidDataException("The bundle goes on after its last file; it is damaged.");
        }

        return new BundleContent(TextOf(parts[0]), TextOf(parts[1]), TextOf(parts[2]), [.. parts.Skip(3)]);
    }

    private static IEnumerable<(string Name, int Bytes)> Limits() =>
    [
        ("the scenario's path", MaxPathBytes),
        ("the scenario's text", ScenarioLimits.MaxFileBytes * ScenarioLimits.MaxFiles),
        ("the world's folder", MaxPathBytes),
        .. Worlds.WorldFiles.Names.Select(name => (name, Worlds.WorldFiles.LimitOf(name))),
    ];

    private static string TextOf(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
