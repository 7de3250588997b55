using System.Collections.Concurrent;
using AngleSharp.Html.Parser;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DiplomacySim.Browser.Tests.Browsers;

/// <summary>A file opened from disk with the network off; notes every request but that for the file itself, and every error in the console.</summary>
internal sealed class OfflineFile : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _path;
    private readonly ConcurrentQueue<string> _faults = new();

    private OfflineFile(IBrowserContext context, IPage page, string path)
    {
        (_context, Page, _path) = (context, page, path);
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        context.Request += (_, request) => Note(request.Url.Split('#')[0] != Address, $"request: {request.Url}");
    }

    public IPage Page { get; }

    private string Address => new Uri(_path).AbsoluteUri;

    public static async Task<OfflineFile> OpenAsync(Chromium chromium, string path, Visit visit)
    {
        var options = visit.ToOptions();
        options.Offline = true;
        var context = await chromium.Browser.NewContextAsync(options);
        var file = new OfflineFile(context, await context.NewPageAsync(), Path.GetFullPath(path));
        await file.Page.GotoAsync(file.Address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return file;
    }

    /// <summary>Checks that nothing was asked for or went wrong, that the HTML is valid, that axe-core finds no fault, and that nothing is wider than the window.</summary>
    public async Task CheckAsync()
    {
        var faults = new List<string>(_faults);
        try
        {
            new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await File.ReadAllTextAsync(_path));
        }
        catch (HtmlParseException exception)
        {
            faults.Add($"not valid HTML: {exception.Message} at {exception.Position}");
        }

        var found = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = TestPage.Rules } });
        faults.AddRange(found.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help}: {n.Html}")));
        var (scroll, width) = (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await Page.EvaluateAsync<int>("innerWidth"));
        if (scroll > width)
        {
            faults.Add($"{scroll} pixels wide in a window of {width}");
        }

        Assert.True(faults.Count == 0, $"{_path}\n{string.Join('\n', faults)}");
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Note(bool isFault, string fault)
    {
        if (isFault)
        {
            _faults.Enqueue(fault);
        }
    }
}
