using System.Globalization;
using System.Text.RegularExpressions;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Scenarios.Worlds.Definition;
using DiplomacySim.Scenarios.Worlds.Tables;

namespace DiplomacySim.Scenarios.Tests.Worlds;

/// <summary>The page <c>docs/world-reference.md</c> says what the code does.</summary>
public sealed class WorldReferenceTests
{
    private static readonly string[] Lines = File.ReadAllLines(WorldFolders.Reference);

    // Messages that a fault in the text of a file cannot bring; WorldLoaderTests and the tests of the YAML layer do.
    private static readonly string[] Rare = ["the table has no partner; a world has at least one", "this is partner 301; a world has at most 300"];

    public static TheoryData<string, string[], string[]> Tables => new()
    {
        { "### `partners.csv`", PartnerReader.RequiredColumns, PartnerReader.OptionalColumns },
        { "### `tier_history.csv`", TierReader.RequiredColumns, TierReader.OptionalColumns },
        { "### `visits.csv`", VisitReader.RequiredColumns, VisitReader.OptionalColumns },
        { "### `indicators.csv`", IndicatorReader.RequiredColumns, IndicatorReader.OptionalColumns },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Tables_Columns_AreThoseOfTheReaders(string heading, string[] required, string[] optional)
    {
        var rows = Rows(heading).Where(row => !row[0].Contains("..."));

        Assert.Equal(required.Order(), rows.Where(row => row[1] == "required").SelectMany(row => Code(row[0])).Order());
        Assert.Equal(optional.Order(), rows.Where(row => row[1] == "optional").SelectMany(row => Code(row[0])).Order());
    }

    [Fact]
    public void Definition_Keys_AreThoseOfTheReader()
    {
        Assert.Equal(DefinitionReader.Keys, Rows("## `world.yaml`").SelectMany(row => Code(row[0])));
    }

    [Fact]
    public void Parameters_Rows_AreThoseOfTheModel()
    {
        var expected = ParameterTable.All.Select(parameter => string.Create(
            CultureInfo.InvariantCulture,
            $"| `{parameter.Name}` | {parameter.Symbol} | {parameter.Unit} | {Shown.Number(parameter.Minimum)} to {Shown.Number(parameter.Maximum)}{(parameter.AllowsNone ? " or `none`" : "")} | {parameter.Meaning} |"));

        Assert.Equal(expected, Lines.SkipWhile(line => !line.StartsWith("| parameter |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.Length > 0));
    }

    [Fact]
    public void Problems_EveryMessage_StandsOnThePage()
    {
        var templates = Templates("### The tables").Concat(Templates("### `world.yaml`")).ToDictionary(template => template, Pattern);
        var met = new HashSet<string>(Rare);
        foreach (var fault in FaultCase.All)
        {
            WorldFolders.WithCopy(folder =>
            {
                fault.ApplyTo(folder);
                foreach (var problem in WorldLoader.Load(folder).Problems)
                {
                    var matches = templates.Where(template => template.Value.IsMatch(problem.Message)).Select(template => template.Key).ToList();

                    Assert.True(matches.Count > 0, $"'{fault.Name}' gives a message that is not on the page: {problem.Message}");
                    met.UnionWith(matches);
                }
            });
        }

        Assert.Empty(templates.Keys.Except(met));
    }

    private static IEnumerable<string> Templates(string heading) => Rows(heading).SelectMany(row => Code(row[0]));

    private static Regex Pattern(string template) =>
        new("^" + Regex.Escape(template).Replace("…", ".*", StringComparison.Ordinal) + "(; (known|the columns|the keys here) are .*)?$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    // The cells of the first table under the last heading of that name, without its first two lines.
    private static List<string[]> Rows(string heading)
    {
        var start = Array.LastIndexOf(Lines, heading);
        Assert.True(start >= 0, heading);
        return [.. Lines[start..].SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|')).Skip(2).Select(Cells)];
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split(" | ").Select(cell => cell.Trim())];

    private static IEnumerable<string> Code(string cell) => Regex.Matches(cell, "`([^`]+)`").Select(match => match.Groups[1].Value);
}
