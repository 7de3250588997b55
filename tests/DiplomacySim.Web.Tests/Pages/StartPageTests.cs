namespace DiplomacySim.Web.Tests.Pages;

public sealed class StartPageTests
{
    [Fact]
    public async Task Start_AfterARun_ShowsItAndAsksNoOtherHost()
    {
        await using var server = await RunningServer.StartAsync(o => o with { Links = [new WebLink("Dashboard", "/dashboard")] });
        await server.RunAsync(RunningServer.Scenario.Replace("Zenith to 2026", "\"A <b>title</b> & more\"", StringComparison.Ordinal));

        using var response = await server.Http.GetAsync("/");
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("A &lt;b&gt;title&lt;/b&gt; &amp; more", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/dashboard\">Dashboard</a>", html, StringComparison.Ordinal);
        Assert.Contains("in this process", html, StringComparison.Ordinal);
        Assert.DoesNotContain("//", html.Replace("<!doctype", "", StringComparison.Ordinal).Replace(server.Store.Location, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_RunEnds_ListIsRenewed()
    {
        await using var server = await RunningServer.StartAsync();
        await using var lists = server.EventsAsync("/live-list").GetAsyncEnumerator();
        Assert.True(await lists.MoveNextAsync());
        var before = lists.Current.Data;

        await server.RunAsync(RunningServer.Scenario);
        Assert.True(await lists.MoveNextAsync());

        Assert.Contains("There are none yet", before, StringComparison.Ordinal);
        Assert.Contains("Zenith to 2026", lists.Current.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/assets/site.css", "text/css")]
    [InlineData("/assets/chart.css", "text/css")]
    [InlineData("/assets/live.js", "text/javascript")]
    [InlineData("/assets/icon.svg", "image/svg+xml")]
    [InlineData("/login", "text/html")]
    public async Task Part_OfAPage_IsThere(string path, string type)
    {
        await using var server = await RunningServer.StartAsync();

        using var response = await server.Http.GetAsync(path);

        Assert.True(response.IsSuccessStatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/?lang=vi", null, "vi")]
    [InlineData("/", "zh-CN,zh;q=0.9,en;q=0.5", "zh")]
    [InlineData("/", "fr,de;q=0.5", "en")]
    [InlineData("/?lang=xx", "vi", "vi")]
    public async Task Start_Language_IsThatOfTheAddressThenTheBrowsers(string path, string? accepted, string language)
    {
        await using var server = await RunningServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted is not null)
        {
            request.Headers.Add("Accept-Language", accepted);
        }

        using var response = await server.Http.SendAsync(request);

        Assert.Contains($"<html lang=\"{language}\">", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
