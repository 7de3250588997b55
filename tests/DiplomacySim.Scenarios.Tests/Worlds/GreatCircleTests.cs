using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Tests.Worlds;

public sealed class GreatCircleTests
{
    [Theory]
    [InlineData(0, 0, 0, 0, 1)]
    [InlineData(0, 0, 0, 1, 111)]
    [InlineData(0, 0, 0, 90, 10008)]
    [InlineData(0, 0, 0, 180, 20015)]
    [InlineData(90, 0, -90, 0, 20015)]
    [InlineData(0, 179, 0, -179, 222)]
    [InlineData(51.5, -0.12, 40.71, -74.01, 5571)]
    public void Kilometres_TwoPlaces_AreWholeAndAtLeastOne(double latitude1, double longitude1, double latitude2, double longitude2, int expected)
    {
        Assert.Equal(expected, GreatCircle.Kilometres(latitude1, longitude1, latitude2, longitude2));
        Assert.Equal(expected, GreatCircle.Kilometres(latitude2, longitude2, latitude1, longitude1));
    }
}
