using System.Text.RegularExpressions;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Web.Library;

/// <summary>The scenario files below the folders that the server was started beside.</summary>
internal sealed partial class ScenarioLibrary(WebOptions options)
{
    private const string Ending = ".yaml";
    private const string WorldFile = "world.yaml";
    private const int Most = 500;

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<Example> List() =>
        [.. Files().Select(f => Read(f.Key, f.Value)).OrderBy(e => e.Name, StringComparer.Ordinal)];

    /// <summary>The text of a file; null where there is none of this name, or it is longer than a scenario may be.</summary>
    public string? Find(string name) =>
        Files().TryGetValue(name, out var path) && new FileInfo(path).Length <= ScenarioLimits.MaxFileBytes ? File.ReadAllText(path) : null;

    // Whatever is asked for is looked up among the files found, so that no other file can be named.
    private Dictionary<string, string> Files()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in options.WorldFolders.Where(Directory.Exists))
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*" + Ending, SearchOption.AllDirectories).Where(p => Path.GetFileName(p) != WorldFile).Take(Most))
            {
                files.TryAdd(Path.GetRelativePath(folder, path)[..^Ending.Length].Replace('\\', '/'), path);
            }
        }

        return files;
    }

    private static Example Read(string name, string path)
    {
        string title = "", question = "";
        foreach (var line in File.ReadLines(path))
        {
            if (Entry().Match(line) is { Success: true } entry)
            {
                var value = entry.Groups["value"].Value.Trim().Trim('"', '\'');
                (title, question) = entry.Groups["key"].Value == "title" ? (value, question) : (title, value);
            }
        }

        return new Example(name, title.Length > 0 ? title : name, question);
    }

    /// <summary>A title or a question on one line; a block over several lines is left to the editor.</summary>
    [GeneratedRegex(@"^(?<key>title|question):\s*(?<value>[^|>\s].*)$")]
    private static partial Regex Entry();
}
