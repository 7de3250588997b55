using System.Globalization;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Remote;

/// <summary>The paths of the HTTP API, which a server and its clients share; each begins with a slash.</summary>
public static class RemoteRoutes
{
    /// <summary>What the server is: its versions and its engine.</summary>
    public const string Server = "/api/server";

    /// <summary>All experiments; a scenario posted here is run.</summary>
    public const string Experiments = "/api/experiments";

    /// <summary>The candidates of a search; a scenario posted here is played and not stored.</summary>
    public const string Candidates = "/api/candidates";

    /// <summary>The media type of a scenario bundle.</summary>
    public const string BundleType = "application/vnd.diplomacysim.bundle";

    /// <summary>The media type of a scenario file.</summary>
    public const string YamlType = "application/yaml";

    /// <summary>One experiment.</summary>
    public static string Experiment(ExperimentId id) => string.Create(CultureInfo.InvariantCulture, $"{Experiments}/{id.Value}");

    /// <summary>Something of one experiment, such as <c>events</c> or <c>summary</c>.</summary>
    public static string Experiment(ExperimentId id, string part) => $"{Experiment(id)}/{part}";
}
