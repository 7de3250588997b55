using DiplomacySim.Experiments.Searching;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Cli.Searching;

/// <summary>The scenario file that found policies are written into.</summary>
/// <param name="Path">The file.</param>
/// <param name="Extends">The searched scenario as seen from its folder, with <c>/</c> between folders.</param>
internal sealed record FoundFile(string Path, string Extends)
{
    private const string Mark = "# Written by 'dipsim search'";

    /// <summary>The file for a scenario; refuses to write over a file that is none of its own.</summary>
    /// <param name="scenario">The searched file.</param>
    /// <param name="output">The file that is asked for; null for one beside the scenario.</param>
    /// <exception cref="CliFault">The file is another's, or its folder is not there.</exception>
    public static FoundFile For(string scenario, string? output)
    {
        var folder = System.IO.Path.GetDirectoryName(scenario) ?? "";
        var path = output ?? System.IO.Path.Combine(folder, System.IO.Path.GetFileNameWithoutExtension(scenario) + ".found.yaml");
        var into = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        if (!Directory.Exists(into))
        {
            throw new CliFault($"--out: there is no folder '{into}' to write '{System.IO.Path.GetFileName(path)}' into; make it first.");
        }

        if (File.Exists(path) && !(File.ReadLines(path).FirstOrDefault() ?? "").StartsWith(Mark, StringComparison.Ordinal))
        {
            throw new CliFault($"'{path}' was not written by a search and is not written over; give another file with --out.");
        }

        return new FoundFile(path, System.IO.Path.GetRelativePath(into, System.IO.Path.GetFullPath(scenario)).Replace('\\', '/'));
    }

    /// <summary>Writes what was found, beside and then moved, so that a stop halfway leaves no half file.</summary>
    public void Write(Scenario scenario, SearchReport report)
    {
        var title = $"{scenario.Title}: what was found";
        var question = "What do the policies that a search has found reach in futures that they were not chosen on?";
        var text = $"{Mark} from {Extends}; it is written over by the next search.\n"
            + new PolicyVariants(scenario).Write(
                Extends, title.Length <= ScenarioLimits.MaxTitleLength ? title : scenario.Title, question, [.. report.Found.Select(found => found.Change)]);
        File.WriteAllText(Path + ".part", text);
        File.Move(Path + ".part", Path, overwrite: true);
    }
}
