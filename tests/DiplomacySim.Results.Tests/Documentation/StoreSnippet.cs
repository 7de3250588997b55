using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Results.Tests.Documentation;

/// <summary>The C# of <c>docs/result-store.md</c>: a test compares the page with this file.</summary>
internal static class StoreSnippet
{
    public static void Run(string path, TextWriter output)
    {
        using var store = SqliteResultStore.Open(path, new StoreOptions { Create = false });
        foreach (var experiment in store.List())
        {
            var top = 0.0;
            foreach (var chunk in store.ReadOutcomes(experiment.Id, policy: 0, ["top partners"]))
            {
                foreach (var partners in chunk.Columns[0].Span)
                {
                    top += partners;
                }
            }

            output.WriteLine($"{experiment.Definition.Title}: {top / experiment.FuturesDone:F1} partners at the top");
        }
    }
}
