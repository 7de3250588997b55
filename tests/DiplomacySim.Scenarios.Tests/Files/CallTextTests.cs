using DiplomacySim.Scenarios.Files;

namespace DiplomacySim.Scenarios.Tests.Files;

public sealed class CallTextTests
{
    [Theory]
    [InlineData("uniform(60, 90)", "uniform", true, "60@8 90@12")]
    [InlineData("choice( 1 )", "choice", true, "1@8")]
    [InlineData("choice()", "choice", true, "")]
    [InlineData("choice( )", "choice", true, "")]
    [InlineData("choice(1,)", "choice", true, "1@7 @9")]
    [InlineData("choice(,1)", "choice", true, "@7 1@8")]
    [InlineData("discrete(1: 0.5, none: 0.5)", "discrete", true, "1: 0.5@9 none: 0.5@17")]
    [InlineData("uniform(60, 90", "uniform", false, "60@8 90@12")]
    [InlineData("uniform(60, 90) more", "uniform", false, "60@8 90@12")]
    [InlineData("uniform(60, (90))", "uniform", false, "60@8 (90@12")]
    [InlineData("uniform", "uniform", false, "")]
    public void Of_Text_IsTakenApartWithPlaces(string text, string name, bool isClosed, string arguments)
    {
        var call = CallText.Of(text);

        Assert.Equal((name, isClosed), (call.Name, call.IsClosed));
        Assert.Equal(arguments, string.Join(' ', call.Arguments.Select(argument => $"{argument.Text}@{argument.Offset}")));
    }
}
