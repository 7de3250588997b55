using DiplomacySim.Scenarios.Importing;

namespace DiplomacySim.Scenarios.Tests.Importing;

/// <summary>The tables of <c>docs/event-files.md</c> say what the mappings do.</summary>
public sealed class EventPageTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(TestFolders.Root, "docs", "event-files.md"));

    [Theory]
    [InlineData(EventMapping.Cameo)]
    [InlineData(EventMapping.Plover)]
    public void Table_OfAMapping_IsThatOfItsFile(string ontology)
    {
        var rows = string.Concat(EventMapping.Of(ontology).Codes.Select(code => $"| `{code.Code}`{(code.Mode is null ? "" : $" {code.Mode}")} | {code.Meaning} | {Becomes(code)} | {code.Because} |\n"));

        Assert.Contains($"<!-- mapping: {ontology} -->\n| code | is | becomes | note |\n|---|---|---|---|\n{rows}<!-- end -->\n", s_page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EventMapping.Cameo)]
    [InlineData(EventMapping.Plover)]
    public void Mapping_OfTheProgram_NamesItsSourceAndEachCodeOnce(string ontology)
    {
        var mapping = EventMapping.Of(ontology);

        Assert.NotEmpty(mapping.Source);
        Assert.Equal(mapping.Codes.Length, mapping.Codes.DistinctBy(code => (code.Code, code.Mode)).Count());
        Assert.All(mapping.Codes, code => Assert.True(code.Meaning.Length > 0 && code.Because.Length > 0, code.Code));
    }

    private static string Becomes(MappedCode code) => code.Becomes switch
    {
        MappedKind.Visit => $"a visit, from {code.LeastReports} reports; the {(code.IsActorTravelling ? "actor" : "recipient")} travels",
        MappedKind.Sign => $"a signature, from {code.LeastReports} reports",
        _ => "nothing",
    };
}
