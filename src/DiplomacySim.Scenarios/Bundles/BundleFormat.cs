using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace DiplomacySim.Scenarios.Bundles;

/// <summary>The byte form of a bundle: a mark with a version, then the content, compressed with zlib (RFC 1950), whose checksum finds damage.</summary>
internal static class BundleFormat
{
    private static ReadOnlySpan<byte> Mark => "dipsim bundle 1\n"u8;

    public static ImmutableArray<byte> Pack(BundleContent content)
    {
        using var stream = new MemoryStream();
        stream.Write(Mark);
        using (var packed = new ZLibStream(stream, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            packed.Write(content.ToBytes());
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(stream.ToArray());
    }

    /// <exception cref="InvalidDataException">The bytes are no bundle, are damaged, or are too many.</exception>
    public static BundleContent Unpack(ImmutableArray<byte> bytes)
    {
        if (bytes.IsDefault || bytes.Length > ScenarioBundle.MaxBytes)
        {
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture, $"A bundle has at most {ScenarioBundle.MaxBytes:N0} bytes; this one has more."));
        }

        if (!bytes.AsSpan().StartsWith(Mark))
        {
            throw new InvalidDataException("This is not a scenario bundle of version 1; send what this version of the program has packed.");
        }

        return BundleContent.FromBytes(Unpack(ImmutableCollectionsMarshal.AsArray(bytes)!, Mark.Length));
    }

    private static ReadOnlySpan<byte> Unpack(byte[] bytes, int first)
    {
        using var packed = new ZLibStream(new MemoryStream(bytes, first, bytes.Length - first, writable: false), CompressionMode.Decompress);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = Read(packed, buffer)) > 0;)
        {
            content.Write(buffer, 0, read);

            // Unpacked no further than the largest that is allowed, however small the packed form is.
            if (content.Length > BundleContent.MaxSize)
            {
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture, $"The content of the bundle is larger than the {BundleContent.MaxSize:N0} bytes that are allowed."));
            }
        }

        return content.GetBuffer().AsSpan(0, (int)content.Length);
    }

    private static int Read(ZLibStream packed, byte[] buffer)
    {
        try
        {
            return packed.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException("The bundle cannot be unpacked; it is damaged.", e);
        }
    }
}
