using System.Net;

namespace DiplomacySim.Server.Tests;

public sealed class ServerOptionsTests
{
    public static TheoryData<ServerOptions, string> Faulty { get; } = new()
    {
        { new ServerOptions { ClusterId = "" }, "the cluster id '' is not 1 to 64" },
        { new ServerOptions { ClusterId = new string('a', 65) }, "is not 1 to 64" },
        { new ServerOptions { ServiceId = "a b" }, "the service id 'a b'" },
        { new ServerOptions { SiloPort = -1 }, "the silo port -1 does not lie between 0 and 65535" },
        { new ServerOptions { GatewayPort = 65536 }, "the gateway port 65536" },
        { new ServerOptions { SiloPort = 11111, GatewayPort = 11111 }, "both 11111" },
        { new ServerOptions { ShardsAtOnce = 0 }, "shards at once is 0" },
        { new ServerOptions { ShardsAtOnce = 1025 }, "between 1 and 1024" },
        { new ServerOptions { Address = IPAddress.Any }, "means every address" },
        { new ServerOptions { DrainTime = TimeSpan.Zero }, "the drain time is above 0" },
        { new ServerOptions { MembershipDatabase = "Host=db", FirstSilo = new IPEndPoint(IPAddress.Loopback, 1) }, "not both" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void Validate_FaultyOption_SaysWhatIsAllowed(ServerOptions options, string words)
    {
        var fault = Assert.Throws<ArgumentException>(options.Validate);

        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_SeveralFaults_NamesAll()
    {
        var fault = Assert.Throws<ArgumentException>(new ServerOptions { ClusterId = "", SiloPort = -1 }.Validate);

        Assert.Contains("cluster id", fault.Message, StringComparison.Ordinal);
        Assert.Contains("silo port", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_Defaults_AreValid() => new ServerOptions().Validate();
}
