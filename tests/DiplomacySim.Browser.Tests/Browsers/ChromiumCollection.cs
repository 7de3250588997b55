namespace DiplomacySim.Browser.Tests.Browsers;

/// <summary>The tests that share a browser; they run one after the other.</summary>
[CollectionDefinition(Chromium.Collection)]
public sealed class ChromiumCollection : ICollectionFixture<Chromium>
{
}
