using System.Collections.Concurrent;
using AngleSharp.Html.Parser;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DiplomacySim.Browser.Tests.Browsers;

/// <summary>A page in a profile of its own, which notes whatever no page may do: errors in the console, requests to other hosts.</summary>
internal sealed class TestPage : IAsyncDisposable
{
    // What axe-core calls the rules of WCAG 2.2 AA and below.
    internal static readonly List<string> Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private readonly IBrowserContext _context;
    private readonly Uri _server;
    private readonly ConcurrentQueue<string> _faults = new();
    private long _bytes;

    private TestPage(IBrowserContext context, IPage page, Uri server)
    {
        (_context, Page, _server) = (context, page, server);
        page.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        context.Request += (_, request) => Note(
            new Uri(request.Url) is { Scheme: not "data" } url && url.Authority != _server.Authority, $"outside request: {request.Url}");
        page.Response += async (_, response) =>
        {
            if (response.Request.ResourceType != "eventsource" && response.Status < 300)
            {
                Interlocked.Add(ref _bytes, await LengthAsync(response));
            }
        };
    }

    public IPage Page { get; }

    /// <summary>The bytes of all bodies that were loaded.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Opens a page.</summary>
    public static async Task<TestPage> OpenAsync(Chromium chromium, string server, string path = "/", Visit? visit = null)
    {
        var context = await chromium.Browser.NewContextAsync((visit ?? new Visit()).ToOptions());
        context.SetDefaultTimeout(60_000);
        var page = new TestPage(context, await context.NewPageAsync(), new Uri(server));
        await page.GoAsync(path);
        return page;
    }

    /// <summary>Goes to a page of the same server; it must be answered with 200.</summary>
    public async Task GoAsync(string path)
    {
        var response = await Page.GotoAsync(new Uri(_server, path).ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        Assert.True(response is { Ok: true }, $"{path}: {response?.Status}");
    }

    /// <summary>Checks the page as it stands: nothing noted, valid HTML, no fault of accessibility, nothing wider than the window.</summary>
    public async Task CheckAsync()
    {
        var address = new Uri(Page.Url).PathAndQuery;
        var faults = new List<string>([.. _faults, .. await FaultsOfMarkupAsync()]);
        var found = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = Rules } });
        faults.AddRange(found.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help}: {n.Html}")));
        var (scroll, width) = (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await Page.EvaluateAsync<int>("innerWidth"));
        if (scroll > width)
        {
            faults.Add($"{scroll} pixels wide in a window of {width}");
        }

        Assert.True(faults.Count == 0, $"{address}\n{string.Join('\n', faults)}");
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    /// <summary>What a strict parser and a look at the ids find in the page as the server sends it.</summary>
    private async Task<IReadOnlyList<string>> FaultsOfMarkupAsync()
    {
        var response = await _context.APIRequest.GetAsync(Page.Url, new APIRequestContextOptions { Headers = new Dictionary<string, string> { ["Accept"] = "text/html" } });
        try
        {
            var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await response.TextAsync());
            var ids = document.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
            var named = document.QuerySelectorAll("[aria-labelledby],[aria-describedby],label[for]")
                .SelectMany(e => $"{e.GetAttribute("aria-labelledby")} {e.GetAttribute("aria-describedby")} {e.GetAttribute("for")}".Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return
            [
                .. ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => $"the id '{g.Key}' stands {g.Count()} times"),
                .. named.Distinct().Except(ids).Select(id => $"nothing has the id '{id}' that is referred to"),
                .. document.QuerySelectorAll("[style],style,script:not([src]),[onclick]").Select(e => $"style or script inside the page: {e.LocalName}"),
            ];
        }
        catch (HtmlParseException exception)
        {
            return [$"not valid HTML: {exception.Message} at {exception.Position}"];
        }
    }

    private static async Task<int> LengthAsync(IResponse response)
    {
        try
        {
            return (await response.BodyAsync()).Length;
        }
        catch (PlaywrightException)
        {
            // The page was left before the body was asked for.
            return 0;
        }
    }

    private void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            _faults.Enqueue(fault);
        }
    }
}
