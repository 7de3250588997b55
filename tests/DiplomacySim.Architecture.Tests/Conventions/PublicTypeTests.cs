using System.Text.RegularExpressions;

namespace DiplomacySim.Architecture.Tests.Conventions;

public sealed class PublicTypeTests
{
    // Made for inheritance although nothing here inherits; each says why.
    private static readonly string[] _open = [];

    // Said without saying anything.
    private static readonly Regex _empty = new(@"^(Gets or sets\b|Initializes a new instance\b|(Gets|Sets) (the |a )?\w+\.?$)", RegexOptions.CultureInvariant);

    [Fact]
    public void PublicTypes_Documentation_IsThere()
    {
        var findings = new Findings();

        findings.AddRange(PublicTypes.All
            .Select(type => "T:" + type.FullName?.Replace('+', '.'))
            .Where(identity => !PublicTypes.Documentation.ContainsKey(identity)));

        findings.AssertNone("Every public type is documented.");
    }

    [Fact]
    public void Documentation_Summaries_SaySomething()
    {
        var findings = new Findings();

        foreach (var (identity, member) in PublicTypes.Documentation)
        {
            var summary = member.Element("summary");
            if (summary is not null && (_empty.IsMatch(summary.Value.Trim()) || (summary.Value.Trim().Length == 0 && !summary.HasElements)))
            {
                findings.Add($"{identity}: {summary.Value.Trim()}");
            }

            findings.AddRange(member.Elements("param")
                .Where(parameter => parameter.Value.Trim().Length == 0 && !parameter.HasElements)
                .Select(parameter => $"{identity}: empty words on parameter {parameter.Attribute("name")?.Value}"));
        }

        findings.AssertNone("Documentation adds what the name does not say: range, unit, default, errors.");
    }

    [Fact]
    public void PublicClasses_WithoutHeirs_AreSealed()
    {
        var parents = PublicTypes.WithInternal.Select(type => Definition(type.BaseType)).OfType<Type>().ToHashSet();
        var findings = new Findings();

        findings.AddRange(PublicTypes.All
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !parents.Contains(type))
            .Select(type => type.FullName ?? type.Name)
            .Except(_open, StringComparer.Ordinal));

        findings.AssertNone("Classes are sealed unless they are made for inheritance.");
    }

    [Fact]
    public void PublicExceptions_EveryOne_HaveTheNameOfOne()
    {
        var exceptions = PublicTypes.All.Where(type => type.IsAssignableTo(typeof(Exception)));

        Assert.All(exceptions, type => Assert.EndsWith("Exception", type.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void PublicTypes_Names_AreWordsOfTheField()
    {
        var findings = new Findings();

        findings.AddRange(PublicTypes.All
            .Where(type => Regex.IsMatch(type.Name, "(Manager|Helper|Helpers|Util|Utils|Utility|Data|Info)$", RegexOptions.CultureInvariant))
            .Select(type => type.FullName ?? type.Name));

        findings.AssertNone("A name says what the thing is: no Manager, Helper, Util, Data or Info.");
    }

    private static Type? Definition(Type? type) => type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type;
}
