namespace DiplomacySim.Engine.Remote;

/// <summary>The names of the values in the address of a request to run or to resume, of one for results, and of candidates.</summary>
public static class RemoteQuery
{
    /// <summary>The number of futures of each policy, in place of the scenario's.</summary>
    public const string Futures = "futures";

    /// <summary>The seed, in place of the scenario's.</summary>
    public const string Seed = "seed";

    /// <summary>The half-width of the targets' intervals at which to stop, as a share.</summary>
    public const string Until = "until";

    /// <summary>With <see cref="Until"/>: the policy whose difference from the first is to be sure, in place of the targets.</summary>
    public const string Difference = "difference";

    /// <summary>The threads that compute; those of the server's processors by default, and at most.</summary>
    public const string Workers = "workers";

    /// <summary>The most futures in a shard.</summary>
    public const string ShardLanes = "shardLanes";

    /// <summary>How many futures may fail before the run is given up.</summary>
    public const string MaxFailures = "maxFailures";

    /// <summary>Whether equal inputs are computed again: <c>true</c> or <c>false</c>.</summary>
    public const string Fresh = "fresh";

    /// <summary>Of a request to resume: whether those futures alone are computed that failed before: <c>true</c> or <c>false</c>.</summary>
    public const string OnlyFailed = "onlyFailed";

    /// <summary>The path of the scenario for the record.</summary>
    public const string Path = "path";

    /// <summary>The number of the experiment to go on with.</summary>
    public const string Experiment = "experiment";

    /// <summary>Of a request for results: whether what each future drew of the world's parameters is added: <c>true</c> or <c>false</c>.</summary>
    public const string Parameters = "parameters";

    /// <summary>Of candidates: an outcome that is told of each; once for each.</summary>
    public const string Outcome = "outcome";

    /// <summary>Of candidates: the hash of the plan that the scenario must come out as.</summary>
    public const string Plan = "plan";
}
