using System.Collections.Immutable;

namespace DiplomacySim.Results.Postgres;

/// <summary>What of our tables a PostgreSQL database has.</summary>
public sealed record SchemaReport
{
    /// <summary>The address without its password.</summary>
    public required string Location { get; init; }

    /// <summary>The version of the server, such as <c>15.18</c>.</summary>
    public required string Server { get; init; }

    /// <summary>The schema that holds our tables.</summary>
    public required string Schema { get; init; }

    /// <summary>The role that looked.</summary>
    public required string User { get; init; }

    /// <summary>The version of the tables; 0 where there are none.</summary>
    public required long Version { get; init; }

    /// <summary>The version that this program needs.</summary>
    public required int LatestVersion { get; init; }

    /// <summary>The steps that were taken now, in order.</summary>
    public required ImmutableArray<string> Applied { get; init; }

    /// <summary>The steps that are there, in order.</summary>
    public required ImmutableArray<string> Present { get; init; }

    /// <summary>The steps that this program needs and that are not there, in order.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>Whether the role may make the tables that every experiment has of its own.</summary>
    public required bool MayCreate { get; init; }

    /// <summary>How many experiments are stored.</summary>
    public required long Experiments { get; init; }

    /// <summary>Whether this program can work with it as it is.</summary>
    public bool IsReady => Version == LatestVersion && MayCreate;
}
