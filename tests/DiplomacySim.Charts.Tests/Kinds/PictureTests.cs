using System.Xml.Linq;

namespace DiplomacySim.Charts.Tests.Kinds;

public sealed class PictureTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void ToSvg_Wide_IsTheApprovedPicture(string name) => Approved.Equal(name, Draw(name, new ChartOutput()));

    [Theory]
    [MemberData(nameof(Names))]
    public void ToSvg_Narrow_IsTheApprovedPicture(string name) => Approved.Equal(name + "-narrow", Draw(name, new ChartOutput { Width = ChartOutput.Narrow }));

    [Theory]
    [MemberData(nameof(Names))]
    public void ToSvg_InAPage_HasNameAndDescriptionAndNothingFromElsewhere(string name)
    {
        var chart = Samples.All[name].ToChart();
        var text = chart.ToSvg(new ChartOutput { IsFile = false, HasTitle = false, IdPrefix = "p1", Language = "vi" });

        var svg = XDocument.Parse(text).Root!;

        Assert.Equal(("img", chart.Title, "p1-d", "vi"), ((string?)svg.Attribute("role"), (string?)svg.Attribute("aria-label"), (string?)svg.Attribute("aria-describedby"), (string?)svg.Attribute("lang")));
        Assert.Equal(chart.Description, svg.Elements().First().Value);
        Assert.Equal("p1-d", (string?)svg.Elements().First().Attribute("id"));
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName is "script" or "style" or "image" or "use" || e.Attribute("style") is not null || e.Attribute("href") is not null);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToChart_Table_HasAsManyCellsAsHeads(string name)
    {
        var table = Samples.All[name].ToChart().Table;

        Assert.NotEmpty(table.Rows);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length));
    }

    private static string Draw(string name, ChartOutput output) => Samples.All[name].ToChart().ToSvg(output);
}
