using System.Net;

namespace DiplomacySim.Cli.Composition;

/// <summary>Which silos a server has, and where they find each other.</summary>
/// <param name="Silos">The silo processes on this machine; 1 to 16.</param>
/// <param name="Database">The database of the cluster, as an address; null for a cluster on this machine.</param>
/// <param name="Join">The first silo of a cluster on this machine; null unless this process is one of its further silos.</param>
/// <param name="Advertise">The address at which other silos reach this one; null to find it.</param>
/// <param name="SiloPort">The port for other silos; 0 for a free one.</param>
/// <param name="GatewayPort">The port for Orleans clients; 0 for none.</param>
/// <param name="ClusterId">The cluster's name; null for the default.</param>
/// <param name="ServiceId">The service's name; null for the default.</param>
/// <param name="Shards">The shards that each silo computes at once; null for a fair part of the processors.</param>
/// <param name="StateFolder">Where silos of this machine keep the state of grains; null for memory.</param>
internal sealed record ClusterChoice(
    int Silos,
    string? Database,
    IPEndPoint? Join,
    IPAddress? Advertise,
    int SiloPort,
    int GatewayPort,
    string? ClusterId,
    string? ServiceId,
    int? Shards,
    string? StateFolder)
{
    /// <summary>The most silo processes that one command starts.</summary>
    public const int MostSilos = 16;
}
