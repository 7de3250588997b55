using System.Globalization;
using System.Text;
using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Scenarios.Tests.Expressions;

public partial class ExpressionFaultTests
{
    private static readonly ExpressionScope Scope = new(ExpressionWorld.Create());

    [Fact]
    public void Read_MostCharacters_IsRead()
    {
        var text = "true".PadLeft(ExpressionReader.MaxCharacters);

        Assert.Empty(Faults(text, ExpressionType.Truth));
        Assert.Equal("4096+1 the expression has 4,097 characters; at most 4,096 are allowed", Faults(text + " ", ExpressionType.Truth));
    }

    [Fact]
    public void Read_MostParts_IsRead()
    {
        // 128 literals and 127 operators, then one part more, then two.
        var text = string.Join(" + ", Enumerable.Repeat("1", 128));

        Assert.Empty(Faults(text, ExpressionType.Number));
        Assert.Empty(Faults("-" + text, ExpressionType.Number));
        Assert.Equal("508+1 the expression has more than 256 names, literals, operators and calls", Faults("--" + text, ExpressionType.Number));
    }

    [Theory]
    [InlineData("(", ")", 32)]
    [InlineData("not ", "", 32)]
    [InlineData("not (", ")", 16)]
    public void Read_DeepestNesting_IsRead(string open, string close, int levels)
    {
        string Nested(string core) =>
            string.Concat(Enumerable.Repeat(open, levels)) + core + string.Concat(Enumerable.Repeat(close, levels));

        Assert.Empty(Faults(Nested("visits > 1"), ExpressionType.Truth));
        Assert.EndsWith(
            "the expression is nested more than 32 levels deep", Faults(Nested("(visits > 1)"), ExpressionType.Truth), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ManyFaults_KeepsTheFirst32()
    {
        var text = string.Join(" or ", Enumerable.Repeat("foo", 60));

        Assert.Equal(32, ExpressionReader.Read(text, Scope, ExpressionType.Truth).Faults.Length);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\ud800")]
    [InlineData("tier == \ud83d\ude00 strategic")]
    [InlineData("\u200b\u200d\ufeff")]
    [InlineData("'\0' == region")]
    [InlineData("visits > \u0663")]
    [InlineData("\u202eany(tier == none)")]
    [InlineData("visits\u00a0>\u00a03 \\ 4")]
    [InlineData("{[`~@^;:?]}")]
    [InlineData("\"")]
    [InlineData("bloc(")]
    [InlineData("bloc('")]
    [InlineData("bloc(()")]
    [InlineData("partner(partner(FRA))")]
    [InlineData("9999-99")]
    [InlineData("0000-01")]
    public void Read_OddCharacters_GivesAFaultInsideTheText(string text)
    {
        var faults = ExpressionReader.Read(text, Scope, ExpressionType.Truth).Faults;

        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.InRange(fault.Offset + fault.Length, fault.Offset, text.Length));
    }

    [Theory]
    [InlineData('(')]
    [InlineData(')')]
    [InlineData(',')]
    [InlineData('-')]
    [InlineData('!')]
    [InlineData('a')]
    [InlineData('9')]
    [InlineData('.')]
    [InlineData('\'')]
    [InlineData('\u201c')]
    [InlineData('$')]
    public void Read_OneCharacterOverAndOver_GivesFaults(char character)
    {
        var reading = ExpressionReader.Read(new string(character, ExpressionReader.MaxCharacters), Scope, ExpressionType.Truth);

        Assert.Null(reading.Expression);
        Assert.InRange(reading.Faults.Length, 1, 40);
    }

    [Fact]
    public void Read_HugeText_IsNotLookedAt()
    {
        var reading = ExpressionReader.Read(new string('(', 10_000_000), Scope, ExpressionType.Truth);

        Assert.Equal("the expression has 10,000,000 characters; at most 4,096 are allowed", Assert.Single(reading.Faults).Message);
    }

    [Fact]
    public void Read_MutatedTexts_NeverThrowAndStayInside()
    {
        string[] pieces =
        [
            "count(", "any(", "ever(", "bloc(EU)", "partner(FRA)", "first_month(", "tier", "comprehensive strategic", "strategic", "'Europe'",
            "region", "2028-06", "1.5", "==", ">=", "<", "and", "or", "not", "+", "-", "/", "(", ")", ",", " ", "visits", "capital", "\"", "&&",
            "\u2265", "x", "sum(", "true", "bloc(", "2028-", "1e9", "tier_at_start", "\t", "%",
        ];
        for (var seed = 1u; seed <= 3000; seed++)
        {
            var state = seed;
            var text = new StringBuilder();
            for (var i = 0; i < 24; i++)
            {
                state = (state * 1664525) + 1013904223;
                text.Append(pieces[(int)((state >> 8) % (uint)pieces.Length)]).Append((state >> 28) < 6 ? "" : " ");
            }

            var written = text.ToString();
            var reading = ExpressionReader.Read(written, Scope, (ExpressionType)(seed % 5), (ExpressionLevel)(seed % 3));

            Assert.True(reading.Expression is null != reading.Faults.IsEmpty, $"seed {seed}: {written}");
            Assert.All(reading.Faults, fault => Assert.True(
                fault.Offset >= 0 && fault.Length >= 0 && fault.Offset + fault.Length <= written.Length, $"seed {seed}: {written}: {fault}"));
        }
    }

    [Fact]
    public void Read_Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("text", () => ExpressionReader.Read(null!, Scope, ExpressionType.Truth));
        Assert.Throws<ArgumentNullException>("scope", () => ExpressionReader.Read("true", null!, ExpressionType.Truth));
    }

    /// <summary>The faults as lines of offset+length, message and the suggestion after an arrow.</summary>
    private static string Faults(string text, ExpressionType expected)
    {
        var reading = ExpressionReader.Read(text, Scope, expected);
        Assert.Equal(reading.Faults.IsEmpty, reading.Expression is not null);
        return string.Join('\n', reading.Faults.Select(fault => string.Create(
            CultureInfo.InvariantCulture,
            $"{fault.Offset}+{fault.Length} {fault.Message}{(fault.Suggestion is null ? "" : $" => {fault.Suggestion}")}")));
    }
}
