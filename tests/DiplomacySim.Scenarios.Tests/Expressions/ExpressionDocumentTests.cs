using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Scenarios.Tests.Expressions;

/// <summary>docs/expressions.md says what the code does.</summary>
public class ExpressionDocumentTests
{
    private static readonly ExpressionScope Scope = new(ExpressionWorld.Create());
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Root(), "docs", "expressions.md"));

    public static TheoryData<string> Examples =>
        [.. Lines.SkipWhile(line => line != "```expression").Skip(1).TakeWhile(line => line != "```")];

    public static TheoryData<string, string, string> Errors
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var line in Lines.SkipWhile(line => line != "## Errors").Where(line => line.StartsWith("| `", StringComparison.Ordinal)))
            {
                string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
                rows.Add(cells[1].Trim('`'), cells[2], cells[3].Trim('`'));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Examples_EachLine_IsRead(string example) =>
        Assert.Empty(ExpressionReader.Read(example, Scope, ExpressionType.Number).Faults);

    [Theory]
    [MemberData(nameof(Errors))]
    public void Errors_EachRow_IsWhatTheReaderSays(string text, string message, string suggestion)
    {
        var fault = Assert.Single(ExpressionReader.Read(text, Scope, ExpressionType.Truth).Faults);

        Assert.Equal(message, fault.Message);
        Assert.Equal(suggestion, fault.Suggestion ?? "");
    }

    [Fact]
    public void Quantities_TheTable_IsThatOfTheCode()
    {
        var expected = QuantityTable.All.Select(quantity =>
            $"| `{quantity.Name}` | {(quantity.Level == ExpressionLevel.Home ? "home" : "partner")} | {quantity.Type.ToString().ToLowerInvariant()} | {quantity.Unit} | {quantity.Meaning} |");

        var actual = Lines.SkipWhile(line => line != "## Quantities").Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Take(QuantityTable.All.Length);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void QuantityTable_EachRow_StandsAtItsNumber()
    {
        Assert.Equal(Enum.GetValues<Quantity>(), QuantityTable.All.Select(quantity => quantity.Quantity));
        Assert.Equal(QuantityTable.All.Length, QuantityTable.All.Select(quantity => quantity.Name).Distinct().Count());
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "DiplomacySim.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("DiplomacySim.sln is in no folder above the tests.");
        }

        return folder;
    }
}
