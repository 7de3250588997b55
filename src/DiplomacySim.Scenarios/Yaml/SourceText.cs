using System.Text;
using DiplomacySim.Scenarios.Files;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>Reads a text file with the checks that every text file of a scenario or world passes.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's bytes; null, and a problem, where it cannot be read or is larger than allowed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The file as problems name it.</param>
    /// <param name="maxBytes">The largest size allowed.</param>
    /// <param name="problems">Where problems go.</param>
    public static byte[]? ReadBytes(string path, string name, int maxBytes, ProblemList problems)
    {
        var file = new TextPosition(name, 0, 0);
        try
        {
            using var stream = File.OpenRead(path);
            var bytes = new byte[(stream.CanSeek && stream.Length > 0 ? Math.Min(stream.Length, maxBytes) : maxBytes) + 1];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length > maxBytes)
            {
                problems.Error(file, "", $"larger than the {maxBytes:N0} bytes that a file may have");
                return null;
            }

            return bytes[..length];
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Error(file, "", $"there is no such file", ScenarioTree.NearestFile(path, name));
        }
        catch (UnauthorizedAccessException)
        {
            problems.Error(file, "", Directory.Exists(path) ? $"this is a folder; give a file" : (ProblemText)$"no permission to read the file");
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or NotSupportedException)
        {
            problems.Error(file, "", $"the file cannot be read: {Shown.Text(exception.Message)}");
        }

        return null;
    }

    /// <summary>The text of UTF-8 bytes, a byte order mark dropped; null, and a problem, where they are no text.</summary>
    public static string? Decode(byte[] bytes, string name, ProblemList problems)
    {
        var content = bytes.AsSpan();
        if (content.StartsWith<byte>([0xFF, 0xFE]) || content.StartsWith<byte>([0xFE, 0xFF]))
        {
            problems.Error(new TextPosition(name, 1, 1), "", $"the file is UTF-16; save it as UTF-8");
            return null;
        }

        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        string text;
        try
        {
            text = Strict.GetString(content);
        }
        catch (DecoderFallbackException exception)
        {
            var before = Encoding.UTF8.GetString(content[..Math.Clamp(exception.Index, 0, content.Length)]);
            problems.Error(PositionAt(before, before.Length, name), "", $"a byte here is not UTF-8; save the file as UTF-8");
            return null;
        }

        var odd = text.AsSpan().IndexOfAny(OddCharacters);
        if (odd >= 0)
        {
            problems.Error(
                PositionAt(text, odd, name),
                "",
                $"the control character U+{(int)text[odd]:X4} may not stand in the file");
            return null;
        }

        return text;
    }

    /// <summary>The place of a character of a text.</summary>
    public static TextPosition PositionAt(string text, int index, string name)
    {
        var before = text.AsSpan(0, index);
        var line = before.Count('\n') + 1;
        return new TextPosition(name, line, index - before.LastIndexOf('\n'));
    }

    // Characters that readers of text disagree about: some end a line, some end the file. Tab, line feed and return are not among them.
    private static System.Buffers.SearchValues<char> OddCharacters { get; } = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Where(code => code is < 0x20 or >= 0x7F).Except(['\t', '\n', '\r']).Select(code => (char)code),
            '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF']);
}
