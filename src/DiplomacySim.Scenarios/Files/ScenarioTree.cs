using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The folder tree that a scenario's paths must stay inside.</summary>
internal static class ScenarioTree
{
    /// <summary>The name of the folder at the top of the tree.</summary>
    public const string TopFolder = "scenarios";

    private const int MaxListed = 200;

    /// <summary>The top of a file's tree: the nearest folder above it named <c>scenarios</c>, else the file's own folder.</summary>
    public static string RootOf(string path)
    {
        var full = Path.GetFullPath(path);
        var own = Path.GetDirectoryName(full) ?? full;
        for (string? folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.GetFileName(folder) == TopFolder)
            {
                return Display(path, folder);
            }
        }

        return Display(path, own);
    }

    /// <summary>The file's own folder, then each folder above it up to the top of its tree.</summary>
    public static IEnumerable<string> FoldersOf(string path, string root)
    {
        var top = Path.GetFullPath(root.Length == 0 ? "." : root);
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(path)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return Display(path, folder);
            if (folder == top)
            {
                yield break;
            }
        }
    }

    /// <summary>Joins a folder with a relative path; false where the path is absolute or leads outside the root.</summary>
    public static bool TryResolve(string folder, string relative, string root, out string resolved)
    {
        resolved = "";
        if (Path.IsPathRooted(relative) || relative.AsSpan().IndexOfAny("\\:*?\"<>|\0\n\r\t") >= 0)
        {
            return false;
        }

        resolved = Path.Combine(folder, relative);
        var full = Path.GetFullPath(resolved);
        var top = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root.Length == 0 ? "." : root));
        if (full != top && !full.StartsWith(top + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return false;
        }

        resolved = Display(resolved, full);
        return true;
    }

    /// <summary>A path as problems show it, with <c>/</c> between folders.</summary>
    public static string NameOf(string path)
    {
        var name = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        return name.Length == 0 ? "." : name;
    }

    /// <summary>The text with its last part replaced by the nearest file that exists there, or null.</summary>
    public static string? NearestFile(string resolved, string text) => Nearest(resolved, text, Directory.EnumerateFiles);

    /// <summary>The text with its last part replaced by the nearest folder that exists there, or null.</summary>
    public static string? NearestFolder(string resolved, string text) => Nearest(resolved, text, Directory.EnumerateDirectories);

    private static string? Nearest(string resolved, string text, Func<string, IEnumerable<string>> list)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(resolved));
        if (folder is null || !Directory.Exists(folder))
        {
            return null;
        }

        try
        {
            var names = list(folder).Take(MaxListed).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
            var last = text.Split('/')[^1];
            return DidYouMean.Nearest(last, names) is { } nearest ? text[..^last.Length] + nearest : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // A path in the form in which the caller gave the file: relative to the working folder, or full.
    private static string Display(string like, string full) =>
        Path.IsPathRooted(like) ? full : Path.GetRelativePath(Environment.CurrentDirectory, full) is var relative && relative == "." ? "" : relative;
}
