namespace DiplomacySim.Results.Tests;

/// <summary>A store of its own that goes away with the test.</summary>
public abstract class TemporaryStore : IDisposable
{
    /// <summary>The store, open.</summary>
    public abstract IResultStore Store { get; }

    /// <summary>The most outcomes and uncertainties that an experiment may have here.</summary>
    public abstract int MaxColumns { get; }

    /// <summary>Closes the store and opens it again, as a later program would.</summary>
    public abstract void Reopen();

    /// <summary>Opens the same store once more, as another program would.</summary>
    public abstract IResultStore OpenAnother();

    /// <summary>The first number that a query gives.</summary>
    public abstract long Number(string sql);

    /// <summary>How many tables and views an experiment has of its own.</summary>
    public abstract long TablesOf(ExperimentId id);

    public abstract void Dispose();
}
