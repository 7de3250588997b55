namespace DiplomacySim.Browser.Tests;

/// <summary>Stands for the tests that drive a browser, which are not built where there is none, so that somebody sees it.</summary>
public sealed class BrowserTests
{
    [BrowserFact]
    public void Browser_ForTheTestsThatNeedIt_IsHere() => Assert.True(File.Exists(BrowserFactAttribute.Path), BrowserFactAttribute.Remedy);
}
