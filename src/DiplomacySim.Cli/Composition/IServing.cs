namespace DiplomacySim.Cli.Composition;

/// <summary>A server that runs; disposing of it stops it cleanly.</summary>
internal interface IServing : IAsyncDisposable
{
    /// <summary>What computes, in a few words for people.</summary>
    string Engine { get; }

    /// <summary>Where it listens; none for a silo that only computes.</summary>
    IReadOnlyList<string> Addresses { get; }
}
