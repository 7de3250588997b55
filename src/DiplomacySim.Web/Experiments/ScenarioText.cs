using DiplomacySim.Reports.Languages;
using DiplomacySim.Scenarios;
using DiplomacySim.Web.Frame;

namespace DiplomacySim.Web.Experiments;

/// <summary>Reads a scenario that came as text and not as a file.</summary>
internal static class ScenarioText
{
    /// <summary>The name of a text that came without one.</summary>
    public const string Unnamed = "scenario.yaml";

    /// <summary>Reads the text in a folder of its own, so that it can name no file of this machine but worlds.</summary>
    /// <param name="text">The scenario file's text.</param>
    /// <param name="path">Its path where it came from; its last part names the file.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="language">The language in which problems will be said.</param>
    public static ScenarioReading Read(string text, string? path, ScenarioReadOptions options, Language language)
    {
        var folder = Directory.CreateTempSubdirectory("dipsim-web-").FullName;
        try
        {
            var file = Path.Combine(folder, NameOf(path));
            File.WriteAllText(file, text);
            var reading = ScenarioReader.Read(file, options);

            // The folder goes; what stays is the path where the text came from.
            var shown = file.Replace('\\', '/');
            var request = PageTexts.Say(language, "fault.request", []);
            return new ScenarioReading(
                reading.Scenario is { } scenario ? scenario with { Path = path ?? Unnamed } : null,
                [.. reading.Problems.Select(p => p with
                {
                    File = p.File == shown ? path ?? Unnamed : p.File,
                    Text = p.Text.Change(part => part.Replace(Path.GetDirectoryName(shown)!, request, StringComparison.Ordinal)),
                })]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The last part of a path where it is plain, as it names an untitled scenario; another name where it is not.</summary>
    public static string NameOf(string? path)
    {
        var name = path?.Split('/', '\\')[^1] ?? "";
        return name.Length is > 0 and <= 100 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ' ') && name.Trim('.', ' ').Length > 0 ? name : Unnamed;
    }
}
