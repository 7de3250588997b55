using DiplomacySim.Architecture.Tests.Texts;

namespace DiplomacySim.Architecture.Tests.Snippets;

public sealed class DocumentationTests
{
    /// <summary>The pages that show something to try.</summary>
    public static TheoryData<string> Pages =>
        [.. Markdown.Pages.Where(page => page is "README.md" or "CONTRIBUTING.md" || page.StartsWith("docs/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Snippets_OnePage_DoWhatThePageSays(string page)
    {
        using var workspace = new Workspace(Tool.RunAsync);

        var faults = await workspace.TryAsync(Page.Read(Repository.Text(page)));

        Assert.True(faults.Count == 0, $"{page}\n{string.Join('\n', faults)}");
    }
}
