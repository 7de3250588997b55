using System.Xml.Linq;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Analysis.Courses;
using DiplomacySim.Experiments.Tests.Analysis;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Formats;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Tests;

public sealed class ExperimentReportTests
{
    private const string Full = """
        uncertain: {wave half-life: 'choice(18, 36, none)', attention: 'uniform(8, 16)'}
        targets: {two kin: count(tier == kin) >= 2}
        outcomes: {allies and above: count(tier >= ally)}
        policies: {one: {}, '<two> & "more"': {levers: {execution: 0.9}}}
        """;

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("zh")]
    public void Write_Html_IsWellFormedAndNeedsNothing(string code)
    {
        using var run = FullRun();
        var html = ExperimentReport.Write(Source(run, code), ReportFormat.Html, " --store a.db");

        var page = Parse(html);

        Assert.Equal(code, (string?)page.Attribute("lang"));
        Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "link" or "img" or "iframe" || e.Attribute("style") is not null || e.Attribute("src") is not null);
        Assert.All(page.Descendants().Attributes("href"), href => Assert.StartsWith("#", href.Value, StringComparison.Ordinal));
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
        var referred = page.Descendants().SelectMany(e => e.Attributes().Where(a => a.Name.LocalName is "aria-describedby" or "aria-labelledby" or "href")).SelectMany(a => a.Value.TrimStart('#').Split(' '));
        Assert.Empty(referred.Except(ids));
        Assert.Equal(["standing", "targets", "partners", "inputs", "policies", "outcomes", "future", "ties", "limits", "method", "scenario", "manifest"], page.Descendants("section").Select(s => (string?)s.Attribute("id")));
    }

    [Fact]
    public void Write_SameExperimentTwice_GivesTheSameText()
    {
        using var run = FullRun();

        var source = Source(run, "vi");

        Assert.Equal(ExperimentReport.Write(source, ReportFormat.Html), ExperimentReport.Write(new ReportSource(source.Summary, source.Courses, Language.Vietnamese), ReportFormat.Html));
    }

    [Fact]
    public void Write_Markdown_HasAnswerCommandsAndScenario()
    {
        using var run = FullRun();
        var source = Source(run, "en");

        var text = ExperimentReport.Write(source, ReportFormat.Markdown, " --store a.db");

        Assert.Contains("dipsim verify 1 --store a.db", text, StringComparison.Ordinal);
        Assert.Contains(source.Summary.Experiment.Definition.ScenarioText.TrimEnd(), text, StringComparison.Ordinal);
        Assert.Contains(@"\<two> & ""more""", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("zh")]
    public void Draw_EveryChart_IsThere(string code)
    {
        using var run = FullRun();
        var source = Source(run, code);

        Assert.All(ExperimentCharts.Names, name => Assert.NotNull(ExperimentCharts.Draw(source, name)));
    }

    [Fact]
    public void Draw_OnePolicyNothingDrawn_HasNoChartOfThem()
    {
        using var run = new WrittenRun("", 100);
        var source = Source(run, "en");

        Assert.Null(ExperimentCharts.Draw(source, "policies"));
        Assert.Null(ExperimentCharts.Draw(source, "inputs"));
        Assert.Throws<ArgumentException>(() => ExperimentCharts.Draw(source, "pie"));
    }

    private static WrittenRun FullRun()
    {
        var run = new WrittenRun(Full, 900);
        var partner = run.Partner("DDD");
        var tier = run.Plan.Policies[0].Inputs.Start.Partners[partner].Tier;
        run.Tallies[0].Raise(partner, 3, tier, tier + 1, 300);
        run.Tallies[0].SetUpgrades(0, (0, 600), (1, 300));
        run.Outcome = (_, future, column) => column == run.Column("two kin") ? future % 2 : future % 3;
        return run;
    }

    private static ReportSource Source(WrittenRun run, string code)
    {
        var id = run.Write();
        return new ReportSource(RunSummaryReader.Read(run.Store, id, run.Plan), RunCourses.Read(run.Store, id, run.Plan), Language.Find(code)!);
    }

    private static XElement Parse(string html)
    {
        // The page is written as XML but for the head's empty elements.
        var text = System.Text.RegularExpressions.Regex.Replace(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<meta ([^>]*)>", "<meta $1/>");
        return XDocument.Parse(text.Replace(" xmlns=\"http://www.w3.org/2000/svg\"", "", StringComparison.Ordinal)).Root!;
    }
}
