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

    // Sorted by name, the order in which the hash takes them.
    private static readonly string[] Names = [Indicators, Partners, TierHistory, Visits, Definition];

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
        var shown = folder.Replace('\\', '/');
        shown = shown.Length > 1 ? shown.TrimEnd('/') : shown;
        if (!Directory.Exists(folder))
        {
            var message = File.Exists(folder) ? "this is a file; give the folder of a world" : "there is no such folder; give the folder of a world";
            problems.Error(new TextPosition(shown, 0, 0), "", message);
            return null;
        }

        var files = new WorldFiles(shown, "");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Names)
        {
            files.ReadOne(folder, name, hash, problems);
        }

        files.Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
        return files;
    }

    /// <summary>The file as problems name it.</summary>
    public string NameOf(string file) => $"{_folder}/{file}";

    /// <summary>The text of a file; null where it could not be read, which is a problem already.</summary>
    public string? TextOf(string file) => _texts.GetValueOrDefault(file);

    private void ReadOne(string folder, string name, IncrementalHash hash, ProblemList problems)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            var others = Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Except(Names).Order(StringComparer.Ordinal);
            var nearest = DidYouMean.Nearest(name, others);
            var remedy = nearest is null ? "the file is missing; a world needs it" : $"the file is missing; there is '{nearest}': rename it";
            problems.Error(new TextPosition(NameOf(name), 0, 0), "", remedy);
            return;
        }

        var limit = name == Definition ? YamlLimits.MaxBytes : CsvLimits.MaxBytes;
        if (SourceText.ReadBytes(path, NameOf(name), limit, problems) is not { } bytes)
        {
            return;
        }

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
