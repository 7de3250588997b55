using DiplomacySim.Engine.Live;

namespace DiplomacySim.Engine.Tests.Live;

public sealed class EmbeddedLiveWorldHostTests : LiveHostContract
{
    protected override ILiveWorldHost Host { get; } = new EmbeddedLiveWorldHost(TimeProvider.System);

    [Fact]
    public async Task CreateAsync_MoreWorldsThanAllowed_IsRefused()
    {
        for (var i = 0; i < 64; i++)
        {
            await Host.CreateAsync(new LiveWorldRequest(Plans.Of(Plans.Plain, 4)));
        }

        var fault = await Assert.ThrowsAsync<LiveWorldException>(() => Host.CreateAsync(new LiveWorldRequest(Plans.Of(Plans.Plain, 4))));

        Assert.Equal(LiveFault.TooMany, fault.Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("A")]
    [InlineData("a b")]
    [InlineData("../a")]
    [InlineData("a.b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Create_NameThatIsNone_IsRefused(string name) =>
        Assert.Equal(LiveFault.BadRequest, Assert.Throws<LiveWorldException>(() => new LiveWorldId(name)).Fault);

    [Theory]
    [InlineData("a")]
    [InlineData("0-a")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Create_Name_IsTaken(string name) => Assert.Equal(name, new LiveWorldId(name).ToString());
}
