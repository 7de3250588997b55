using System.Net;

namespace DiplomacySim.Server;

/// <summary>How a silo is set up: which cluster it belongs to, where it listens and how much it takes on.</summary>
public sealed record ServerOptions
{
    /// <summary>The name under which silos find the grain storage that outlives them.</summary>
    public const string StorageName = "diplomacysim";

    /// <summary>The cluster's name; silos of other names are strangers, even in the same database.</summary>
    /// <value>1 to 64 letters, digits, <c>-</c> and <c>_</c>; the default is <c>diplomacysim</c>.</value>
    public string ClusterId { get; init; } = "diplomacysim";

    /// <summary>The service's name, under which grain state is kept: the same over all clusters that follow one another.</summary>
    /// <value>1 to 64 letters, digits, <c>-</c> and <c>_</c>; the default is <c>diplomacysim</c>.</value>
    public string ServiceId { get; init; } = "diplomacysim";

    /// <summary>The PostgreSQL database that lists the cluster's silos, as a connection string; null for a cluster on this machine.</summary>
    public string? MembershipDatabase { get; init; }

    /// <summary>The first silo of a cluster on this machine; null where this silo is the first, or the cluster has a database.</summary>
    public IPEndPoint? FirstSilo { get; init; }

    /// <summary>
    /// The folder of this machine in which the state of grains outlives the silos; null to keep it in memory, or in the database where
    /// the cluster has one.
    /// </summary>
    public string? StateFolder { get; init; }

    /// <summary>The address at which other silos reach this one.</summary>
    /// <value>The default is the loopback address.</value>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port for other silos; 0 to 65,535, where 0 takes a free one.</summary>
    public int SiloPort { get; init; }

    /// <summary>The port for Orleans clients outside of the cluster; 0 to 65,535, where 0 lets none in.</summary>
    public int GatewayPort { get; init; }

    /// <summary>How many shards are computed at once; 1 to 1,024.</summary>
    /// <value>The default is the number of processors.</value>
    public int ShardsAtOnce { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether calls are observed for the dashboard.</summary>
    public bool Dashboard { get; init; }

    /// <summary>How long a silo that is asked to stop may take to hand back its work; above 0.</summary>
    /// <value>The default is 10 seconds.</value>
    public TimeSpan DrainTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether the cluster is found in a database.</summary>
    public bool HasDatabase => MembershipDatabase is not null;

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentException">At least one is out of range; the message names all that are.</exception>
    public void Validate()
    {
        var faults = new List<string>();
        CheckName(ClusterId, "cluster id", faults);
        CheckName(ServiceId, "service id", faults);
        CheckPort(SiloPort, "silo port", faults);
        CheckPort(GatewayPort, "gateway port", faults);
        if (SiloPort != 0 && SiloPort == GatewayPort)
        {
            faults.Add($"the silo port and the gateway port are both {SiloPort}; give two");
        }

        if (ShardsAtOnce is < 1 or > 1024)
        {
            faults.Add($"the number of shards at once is {ShardsAtOnce}; it lies between 1 and 1024");
        }

        if (Address.Equals(IPAddress.Any) || Address.Equals(IPAddress.IPv6Any))
        {
            faults.Add($"the address {Address} means every address; give the one at which other silos reach this one");
        }

        if (HasDatabase && FirstSilo is not null)
        {
            faults.Add("a cluster has a database or a first silo, not both");
        }

        if (DrainTime <= TimeSpan.Zero)
        {
            faults.Add("the drain time is above 0");
        }

        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join("; ", faults) + ".");
        }
    }

    private static void CheckName(string name, string what, List<string> faults)
    {
        if (name.Length is 0 or > 64 || name.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_')))
        {
            faults.Add($"the {what} '{name}' is not 1 to 64 letters, digits, '-' and '_'");
        }
    }

    private static void CheckPort(int port, string what, List<string> faults)
    {
        if (port is < 0 or > IPEndPoint.MaxPort)
        {
            faults.Add($"the {what} {port} does not lie between 0 and {IPEndPoint.MaxPort}");
        }
    }
}
