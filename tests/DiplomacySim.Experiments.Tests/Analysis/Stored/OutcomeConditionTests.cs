using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Model;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Tests.Analysis.Stored;

public class OutcomeConditionTests
{
    private static readonly ColumnDefinition[] s_columns =
        [new("kin"), new("two kin", "", ColumnKind.Target), new("first month", "", ColumnKind.Month), new("a > b", "", ColumnKind.Truth)];

    [Theory]
    [InlineData("two kin", ConditionComparison.AtLeast, 0.5)]
    [InlineData("a > b", ConditionComparison.AtLeast, 0.5)]
    [InlineData("kin >= 3", ConditionComparison.AtLeast, 3)]
    [InlineData("kin>3", ConditionComparison.Above, 3)]
    [InlineData(" kin <= -2.5 ", ConditionComparison.AtMost, -2.5)]
    [InlineData("kin < 1e2", ConditionComparison.Below, 100)]
    [InlineData("a > b >= 1", ConditionComparison.AtLeast, 1)]
    [InlineData("kin in top 10%", ConditionComparison.InTop, 10)]
    [InlineData("kin in bottom 2.5%", ConditionComparison.InBottom, 2.5)]
    [InlineData("first month <= 2026-03", ConditionComparison.AtMost, 14)]
    [InlineData("first month < 6", ConditionComparison.Below, 6)]
    public void Parse_OfCondition_ReadsIt(string text, ConditionComparison comparison, double number)
    {
        var condition = Parse(text);

        Assert.Equal((comparison, number), (condition.Comparison, condition.Number));
        Assert.Equal(condition, Parse(condition.ToString()));
    }

    [Theory]
    [InlineData("kin", "say which cases are of interest")]
    [InlineData("kin >= many", "'many' is not a number")]
    [InlineData("first month < soon", "nor a month such as 2028-06")]
    [InlineData("kin < 2026-03", "'2026-03' is not a number")]
    [InlineData("kin >= NaN", "'NaN' is not a number")]
    [InlineData("kin in top 0%", "between 0% and 100%")]
    [InlineData("kin in top 100%", "between 0% and 100%")]
    [InlineData("kith >= 3", "no outcome 'kith'")]
    [InlineData("kith", "no outcome 'kith'")]
    public void Parse_OfNoCondition_SaysWhy(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<AnalysisException>(() => Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Judge_OfValues_LeavesOutWhatIsMissing()
    {
        double[] values = [1, 2, double.NaN, 3, 4];

        Assert.Equal([false, false, false, true, true], Parse("kin >= 3").Judge(values));
        Assert.Equal([false, false, false, false, true], Parse("kin > 3").Judge(values));
        Assert.Equal([true, true, false, true, false], Parse("kin <= 3").Judge(values));
        Assert.Equal([true, true, false, false, false], Parse("kin < 3").Judge(values));
        Assert.Equal([false, false, false, false, true], Parse("kin in top 10%").Judge(values));
        Assert.Equal([true, false, false, false, false], Parse("kin in bottom 10%").Judge(values));
    }

    private static OutcomeCondition Parse(string text) => OutcomeCondition.Parse(
        text, s_columns, new Month(2025, 1), name => s_columns.FirstOrDefault(c => c.Name == name) ?? throw new AnalysisException($"no outcome '{name}'"));
}
