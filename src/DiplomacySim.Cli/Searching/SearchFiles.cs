using DiplomacySim.Results.Sqlite;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Cli.Searching;

/// <summary>Where searches keep what they have played.</summary>
internal static class SearchFiles
{
    /// <summary>The journal of a search: in the folder <c>searches</c> beside the store, named after the scenario and what decides its futures.</summary>
    public static string JournalOf(Scenario scenario, string store)
    {
        var beside = store.Contains("://", StringComparison.Ordinal) ? SqliteResultStore.DefaultPath : store;
        var folder = Path.Combine(Path.GetDirectoryName(beside) ?? "", "searches");
        return Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(scenario.Path)}-{scenario.Hash[..8]}.jsonl");
    }
}
