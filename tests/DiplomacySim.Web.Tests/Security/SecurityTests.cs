using System.Net;
using System.Net.Http.Headers;

namespace DiplomacySim.Web.Tests.Security;

public sealed class SecurityTests
{
    private const string Token = "0123456789abcdef-token";

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer wrong", HttpStatusCode.Unauthorized)]
    [InlineData("Bearer " + Token + "x", HttpStatusCode.Unauthorized)]
    [InlineData("Basic " + Token, HttpStatusCode.Unauthorized)]
    [InlineData("Bearer " + Token, HttpStatusCode.OK)]
    [InlineData("bearer " + Token, HttpStatusCode.OK)]
    public async Task Api_WithAToken_LetsInWhoKnowsIt(string? header, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync(o => o with { Token = Token });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/experiments");
        if (header is not null)
        {
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(header);
        }

        using var response = await server.Http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/live-list")]
    [InlineData("/api/server")]
    [InlineData("/api/experiments/1/export/results.csv")]
    [InlineData("/dashboard")]
    [InlineData("/no/such/page")]
    [InlineData("/healthy")]
    public async Task AnyPath_WithoutTheToken_IsShut(string path)
    {
        await using var server = await RunningServer.StartAsync(o => o with { Token = Token });

        using var response = await server.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Browser_WithoutTheToken_TypesItOnceAndKeepsACookie()
    {
        await using var server = await RunningServer.StartAsync(o => o with { Token = Token });
        using var page = new HttpRequestMessage(HttpMethod.Get, "/");
        page.Headers.Accept.ParseAdd("text/html");

        using var sent = await server.Http.SendAsync(page);
        using var wrong = await server.Http.PostAsync("/login", new FormUrlEncodedContent([new("token", "wrong")]));
        using var right = await server.Http.PostAsync("/login", new FormUrlEncodedContent([new("token", Token)]));
        var cookie = Assert.Single(right.Headers.GetValues("Set-Cookie"));
        using var back = new HttpRequestMessage(HttpMethod.Get, "/api/experiments");
        back.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var inside = await server.Http.SendAsync(back);

        Assert.Equal((HttpStatusCode.Redirect, "/login"), (sent.StatusCode, sent.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.DoesNotContain(Token, cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, inside.StatusCode);
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    public async Task Api_WithoutAToken_AnswersToThisMachinesNamesAlone(string name, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/experiments");
        request.Headers.Host = name;

        using var response = await server.Http.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Post_FromAPageOfAnotherSite_IsRefused()
    {
        await using var server = await RunningServer.StartAsync();
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/api/experiments/1/cancel");
        foreign.Headers.Add("Origin", "https://evil.example");

        using var response = await server.Http.SendAsync(foreign);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("http://127.0.0.1:0", null, "")]
    [InlineData("http://localhost:5170", null, "")]
    [InlineData("http://[::1]:5170", null, "")]
    [InlineData("http://0.0.0.0:5170", Token, "")]
    [InlineData("http://*:5170", Token, "")]
    [InlineData("http://0.0.0.0:5170", null, "can be reached from other machines")]
    [InlineData("http://*:5170", null, "can be reached from other machines")]
    [InlineData("http://10.1.2.3:80", null, "can be reached from other machines")]
    [InlineData("http://ministry.example:80", null, "can be reached from other machines")]
    [InlineData("http://127.0.0.1:0", "short", "The token has 5 characters; it needs at least 16")]
    [InlineData("http://127.0.0.1:0", "sixteen characters and a blank", "all of them visible ASCII")]
    [InlineData("https://127.0.0.1:0", null, "put a proxy")]
    [InlineData("nonsense", null, "is not an address to listen on")]
    [InlineData("http://127.0.0.1:99999", null, "is not an address to listen on")]
    [InlineData("http://127.0.0.1:80/api", null, "is not an address to listen on")]
    public void Validate_AddressAndToken_AreJudged(string url, string? token, string message)
    {
        var fault = Record.Exception(() => new WebOptions { Urls = [url], Token = token }.Validate());

        if (message.Length == 0)
        {
            Assert.Null(fault);
        }
        else
        {
            Assert.Contains(message, Assert.IsType<WebSetupException>(fault).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_TokenFile_GivesItsLineWithoutBlanks()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Token + "\n");

        var token = TokenSource.Read(file);
        File.WriteAllText(file, " \n");
        var empty = Assert.Throws<WebSetupException>(() => TokenSource.Read(file));
        File.Delete(file);
        var missing = Assert.Throws<WebSetupException>(() => TokenSource.Read(file));

        Assert.Equal(Token, token);
        Assert.Contains("is empty", empty.Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read", missing.Message, StringComparison.Ordinal);
    }
}
