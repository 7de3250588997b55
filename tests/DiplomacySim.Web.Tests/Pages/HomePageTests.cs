namespace DiplomacySim.Web.Tests.Pages;

public sealed class HomePageTests
{
    [Fact]
    public async Task Home_AfterARun_ShowsItAndAsksNoOtherHost()
    {
        await using var server = await RunningServer.StartAsync(o => o with { Links = [new WebLink("Dashboard", "/dashboard")] });
        await server.RunAsync(RunningServer.Scenario.Replace("Zenith to 2026", "\"A <b>title</b> & more\"", StringComparison.Ordinal));

        using var response = await server.Http.GetAsync("/");
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("A &lt;b&gt;title&lt;/b&gt; &amp; more", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/dashboard\">Dashboard</a>", html, StringComparison.Ordinal);
        Assert.Contains("Engine: embedded", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_RunEnds_ListIsRenewed()
    {
        await using var server = await RunningServer.StartAsync();
        await using var lists = server.EventsAsync("/events").GetAsyncEnumerator();
        Assert.True(await lists.MoveNextAsync());
        var before = lists.Current.Data;

        await server.RunAsync(RunningServer.Scenario);
        Assert.True(await lists.MoveNextAsync());

        Assert.Contains("There are none yet", before, StringComparison.Ordinal);
        Assert.Contains("Zenith to 2026", lists.Current.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/style.css", "text/css")]
    [InlineData("/home.js", "text/javascript")]
    [InlineData("/login", "text/html")]
    public async Task Part_OfAPage_IsThere(string path, string type)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Http.GetAsync(path);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }
}
