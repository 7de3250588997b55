using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds.Csv;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds;

/// <summary>The files that make a world, read once.</summary>
internal sealed class WorldFiles
{
    /// <summary>Everything that is not a table.</summary>
    public const string Definition = "world.yaml";

    /// <summary>The partners.</summary>
    public const string Partners = "partners.csv";

    /// <summary>The dated tiers and labels.</summary>
    public const string TierHistory = "tier_history.csv";

    /// <summary>The dated visits.</summary>
    public const string Visits = "visits.csv";

    /// <summary>The home's numbers by year.</summary>
    public const string Indicators = "indicators.csv";

    /// <summary>All of them, sorted by name: the order in which the hash takes them.</summary>
    public static readonly string[] Names = [Indicators, Partners, TierHistory, Visits, Definition];

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly string _folder;

    private WorldFiles(string folder, string hash)
    {
        _folder = folder;
        Hash = hash;
    }

    /// <summary>SHA-256 of names and bytes, as 64 small hexadecimal digits.</summary>
    public string Hash { get; private set; }

    /// <summary>Reads the files; null, and a problem, where the folder does not exist.</summary>
    public static WorldFiles? Read(string folder, ProblemList problems)
    {
        var shown = ShownOf(folder);
        if (!Directory.Exists(folder))
        {
            ProblemText message = File.Exists(folder) ? $"this is a file; give the folder of a world" : (ProblemText)$"there is no such folder; give the folder of a world";
            problems.Error(new TextPosition(shown, 0, 0), "", message);
            return null;
        }

        return Of(shown, name => ReadBytes(folder, shown, name, problems), problems);
    }

    /// <summary>Takes files that were read before.</summary>
    /// <param name="folder">The folder that they came from, as problems are to name it.</param>
    /// <param name="bytes">The bytes of each of <see cref="Names"/>, in that order.</param>
    /// <param name="problems">Where problems go.</param>
    public static WorldFiles Of(string folder, IReadOnlyList<byte[]> bytes, ProblemList problems) =>
        Of(ShownOf(folder), name => bytes[Array.IndexOf(Names, name)], problems);

    /// <summary>The largest size of a file, in bytes.</summary>
    public static int LimitOf(string name) => name == Definition ? YamlLimits.MaxBytes : CsvLimits.MaxBytes;

    /// <summary>The bytes of a file; null, and a problem, where it cannot be read.</summary>
    public static byte[]? ReadBytes(string folder, string name, ProblemList problems) => ReadBytes(folder, ShownOf(folder), name, problems);

    /// <summary>The file as problems name it.</summary>
    public string NameOf(string file) => $"{_folder}/{file}";

    /// <summary>The text of a file; null where it could not be read, which is a problem already.</summary>
    public string? TextOf(string file) => _texts.GetValueOrDefault(file);

    private static WorldFiles Of(string shown, Func<string, byte[]?> read, ProblemList problems)
    {
        var files = new WorldFiles(shown, "");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Names)
        {
            if (read(name) is { } bytes)
            {
                files.Take(name, bytes, hash, problems);
            }
        }

        files.Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
        return files;
    }

    private static string ShownOf(string folder)
    {
        var shown = folder.Replace('\\', '/');
        return shown.Length > 1 ? shown.TrimEnd('/') : shown;
    }

    private static byte[]? ReadBytes(string folder, string shown, string name, ProblemList problems)
    {
        var path = Path.Combine(folder, name);
        var called = $"{shown}/{name}";
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            var others = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)) : [];
            var nearest = DidYouMean.Nearest(name, others.Except(Names).Order(StringComparer.Ordinal));
            ProblemText remedy = nearest is null ? $"the file is missing; a world needs it" : (ProblemText)$"the file is missing; there is '{nearest}': rename it";
            problems.Error(new TextPosition(called, 0, 0), "", remedy);
            return null;
        }

        return SourceText.ReadBytes(path, called, LimitOf(name), problems);
    }

    private void Take(string name, byte[] bytes, IncrementalHash hash, ProblemList problems)
    {
        // Lengths keep apart what would run together: the end of one file and the beginning of the next.
        var length = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        hash.AppendData(Encoding.UTF8.GetBytes(name));
        hash.AppendData([0]);
        hash.AppendData(length);
        hash.AppendData(bytes);
        if (SourceText.Decode(bytes, NameOf(name), problems) is { } text)
        {
            _texts.Add(name, text);
        }
    }
}
