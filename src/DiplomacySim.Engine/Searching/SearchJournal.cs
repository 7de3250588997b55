using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DiplomacySim.Engine.Searching;

/// <summary>A file with what was played: a line says what all is about, and a line for each policy what it is worth.</summary>
/// <remarks>
/// A search takes the same course when it is told the same, so that this is all that is needed to take it up again. Lines are added
/// as candidates are played; one that was cut off by a crash is passed over and written anew.
/// </remarks>
internal sealed class SearchJournal : IDisposable
{
    private readonly Dictionary<string, PlayedCandidate> _known = new(StringComparer.Ordinal);
    private readonly StreamWriter? _writer;

    /// <summary>Opens a journal, or begins one.</summary>
    /// <param name="path">The file; null to keep nothing.</param>
    /// <param name="subject">What decides what policies are worth; a file about something else is begun anew.</param>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public SearchJournal(string? path, string subject)
    {
        if (path is null)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var head = JsonSerializer.Serialize(new Dictionary<string, string> { ["search"] = Hash(subject) });
        var kept = File.Exists(path) ? Read(path, head) : 0;
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        file.SetLength(kept);
        file.Seek(kept, SeekOrigin.Begin);
        _writer = new StreamWriter(file);
        if (kept == 0)
        {
            _writer.Write(head + "\n");
            _writer.Flush();
        }
    }

    /// <summary>What is known of a policy; null where it was not played.</summary>
    /// <param name="policy">The policy's text.</param>
    public PlayedCandidate? Find(string policy) => _known.GetValueOrDefault(Hash(policy));

    /// <summary>Keeps what was played.</summary>
    public void Add(string policy, PlayedCandidate played)
    {
        var hash = Hash(policy);
        _known[hash] = played;
        if (_writer is null)
        {
            return;
        }

        var line = new StringBuilder("{\"policy\":\"").Append(hash).Append("\",\"failures\":").Append(played.Failures.ToString(CultureInfo.InvariantCulture))
            .Append(",\"measures\":").Append(Numbers(played.Measures));
        if (played.Values.Length > 0)
        {
            line.Append(",\"values\":[").AppendJoin(',', played.Values.Select(Numbers)).Append(']');
        }

        _writer.Write(line.Append("}\n").ToString());
    }

    /// <summary>Makes sure that what was kept is in the file.</summary>
    public void Flush() => _writer?.Flush();

    /// <inheritdoc/>
    public void Dispose() => _writer?.Dispose();

    /// <returns>How many bytes of the file are whole lines about this subject.</returns>
    private long Read(string path, string head)
    {
        var bytes = File.ReadAllBytes(path);
        var (at, isHead) = (0, true);
        while (Array.IndexOf(bytes, (byte)'\n', at) is >= 0 and var end)
        {
            var line = bytes.AsMemory(at, end - at);
            if (isHead ? Encoding.UTF8.GetString(line.Span) != head : !TryAdd(line))
            {
                break;
            }

            (at, isHead) = (end + 1, false);
        }

        return at;
    }

    private bool TryAdd(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            _known[root.GetProperty("policy").GetString()!] = new PlayedCandidate(
                [.. Numbers(root.GetProperty("measures"))],
                root.TryGetProperty("values", out var values) ? [.. values.EnumerateArray().Select(column => Numbers(column).ToArray())] : [],
                root.GetProperty("failures").GetInt32());
            return true;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    // JSON has no NaN.
    private static string Numbers(IEnumerable<double> values) =>
        $"[{string.Join(',', values.Select(value => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "null"))}]";

    private static IEnumerable<double> Numbers(JsonElement array) =>
        array.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble());

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
}
