namespace DiplomacySim.Results;

/// <summary>The stable codes of <see cref="StoreException.Code"/>.</summary>
public static class StoreFault
{
    /// <summary>Another program is writing to the store.</summary>
    public const string Locked = "store-locked";

    /// <summary>There is no such file, and it was not to be created; or no such database, or none of our tables in it.</summary>
    public const string Missing = "store-missing";

    /// <summary>The file is not a result store.</summary>
    public const string NotAStore = "store-not-a-store";

    /// <summary>The store was written by a newer program.</summary>
    public const string Newer = "store-newer";

    /// <summary>The tables are of an older program; <c>dipsim cluster init</c> brings them up to date.</summary>
    public const string Older = "store-older";

    /// <summary>The address of a PostgreSQL database cannot be read.</summary>
    public const string Address = "store-address";

    /// <summary>The server did not answer for as long as the patience allows.</summary>
    public const string Unreachable = "store-unreachable";

    /// <summary>The file is damaged.</summary>
    public const string Damaged = "store-damaged";

    /// <summary>The file cannot be opened, read or written: rights, a full disk, a folder in its place.</summary>
    public const string Inaccessible = "store-inaccessible";

    /// <summary>The store has no experiment with this number.</summary>
    public const string NoExperiment = "store-no-experiment";

    /// <summary>A shard shares some, but not all, of its futures with stored ones.</summary>
    public const string Overlap = "store-overlap";

    /// <summary>A tally is missing, or differs in length from the one that is stored.</summary>
    public const string TallyMismatch = "store-tally-mismatch";

    /// <summary>The database refused for a reason that the program does not know.</summary>
    public const string Unexpected = "store-unexpected";
}
