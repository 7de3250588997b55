using DiplomacySim.Scenarios.Importing;

namespace DiplomacySim.Scenarios.Tests.Importing;

public sealed class CountryNamesTests
{
    [Theory]
    [InlineData("Viet Nam", "vietnam")]
    [InlineData("Côte d'Ivoire", "cotedivoire")]
    [InlineData("TÜRKİYE", "turkiye")]
    [InlineData("Timor-Leste", "timorleste")]
    [InlineData("", "")]
    public void Bare_OfAName_HasLettersAndDigitsAlone(string name, string expected) => Assert.Equal(expected, CountryNames.Bare(name));
}
