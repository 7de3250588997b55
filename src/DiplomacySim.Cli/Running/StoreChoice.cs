using DiplomacySim.Cli.Terminals;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Cli.Running;

/// <summary>Which result store a verb uses.</summary>
/// <param name="Location">The file, or the address of a PostgreSQL database, which may hold a password.</param>
/// <param name="Terminal">Where it is said that the server does not answer.</param>
internal sealed record StoreChoice(string Location, Terminal Terminal)
{
    /// <summary>The store as it is shown.</summary>
    public string Path => ResultStores.Shown(Location);

    /// <summary>What a command needs to use the same store: empty for the default one.</summary>
    public string Option => Path == SqliteResultStore.DefaultPath ? "" : $" --store {Quoted(Path)}";

    /// <summary>Where that is, as reports say it.</summary>
    public ResultPlace Place => new(Path, Option);

    private StoreOptions Options => new() { OnOutage = outage => Terminal.Note(outage.Message) };

    /// <summary>Opens the store to write; makes the file where there is none.</summary>
    public IResultStore Open() => ResultStores.Open(Location, Options);

    /// <summary>Opens a store that must be there.</summary>
    public IResultStore OpenExisting() => ResultStores.Open(Location, Options with { Create = false });

    // What a shell would take apart.
    private static string Quoted(string path) => path.AsSpan().IndexOfAny(" &?") >= 0 ? $"\"{path}\"" : path;
}
