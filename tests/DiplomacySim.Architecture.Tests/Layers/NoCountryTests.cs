using System.Text.RegularExpressions;

namespace DiplomacySim.Architecture.Tests.Layers;

/// <summary>The home, its partners and their data are files; the code knows no country.</summary>
public sealed class NoCountryTests
{
    private static readonly Regex _home = new(@"Viet ?Nam|Việt|Ha ?Noi|\bVNM\b|Vietnamese", RegexOptions.CultureInvariant);

    // The help of a verb may show the path of a scenario that is there.
    private static readonly Regex _scenarioPath = new(@"scenarios/viet-nam/[\w-]+\.yaml", RegexOptions.CultureInvariant);

    // A language has its country's name; what is read in it may be any home.
    private const string Languages = "src/DiplomacySim.Reports/Languages/Language.cs";

    [Fact]
    public void SourceFiles_Text_DoesNotNameTheHome() =>
        Findings.AssertNoLine(Repository.FilesIn("src", ".cs").Where(file => file != Languages), _home.IsMatch, "The home country is data: scenarios/worlds.");

    [Fact]
    public void CompiledCode_Literals_AreNoCountries()
    {
        var countries = Countries.Read();
        var findings = new Findings();

        foreach (var layer in Layer.Compiled)
        {
            foreach (var literal in CompiledCode.Of(layer).Literals)
            {
                var text = layer.Name == "Cli" ? _scenarioPath.Replace(literal, "") : literal;
                if (countries.AreNamedIn(text))
                {
                    findings.Add($"{layer.Project}: \"{literal}\"");
                }
            }
        }

        findings.AssertNone("Countries are data: scenarios/worlds.");
    }

    [Theory]
    [InlineData("VNM", true)]
    [InlineData("FRA", true)]
    [InlineData(" France and others", true)]
    [InlineData("worlds/viet-nam", true)]
    [InlineData("is not a code such as FRA.", false)]
    [InlineData("franc", false)]
    [InlineData("", false)]
    public void AreNamedIn_Literal_TellsCodesAndNamesFromExamples(string literal, bool named) =>
        Assert.Equal(named, Countries.Read().AreNamedIn(literal));
}
