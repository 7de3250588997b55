using DiplomacySim.Experiments.Tests.Analysis;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Reports.Wording;

namespace DiplomacySim.Reports.Tests.Wording;

public sealed class AnswerTextTests
{
    private const int Kin = 4;
    private const string Target = "targets: {two kin: count(tier == kin) >= 2}";

    private static readonly Texts s_english = TextCatalog.Reports.In(Language.English);

    [Theory]
    [InlineData(1, 1, 1, "Probably 1 kin partner by June 2026; the chance of 'two kin' is 25% (18 to 34).")]
    [InlineData(1, 2, 4, "Probably 2 (1 to 4) kin partners by June 2026; the chance of 'two kin' is 25% (18 to 34).")]
    public void Of_Answer_SaysTopRungAndFirstTarget(int low, int middle, int high, string answer)
    {
        using var run = new WrittenRun(Target, 100);
        var histogram = new[] { (low, 10L), (middle, 80L), (high, 10L) }.GroupBy(h => h.Item1).Select(g => (g.Key, g.Sum(h => h.Item2)));
        run.Tallies[0].SetOnAtEnd(Kin, [.. histogram]);
        run.Outcome = (_, future, column) => column == run.Column("two kin") && future % 4 > 0 ? 0 : 1;

        Assert.Equal(answer, AnswerText.Of(run.Summary(), s_english));
    }

    [Fact]
    public void Of_AnswerOfSeveralPolicies_SaysHowFarTheyReach()
    {
        using var run = new WrittenRun("policies: {one: {}, two: {levers: {attention: 6}}, three: {levers: {attention: 9}}}", 100);
        run.Tallies[1].SetOnAtEnd(Kin, (3, 100));

        Assert.Equal("Probably 1 kin partner by June 2026 under 'one', from 1 under 'one' to 3 under 'two'.", AnswerText.Of(run.Summary(), s_english));
    }

    [Theory]
    [InlineData("vi", "Có lẽ 2 (1 đến 4) đối tác kin vào tháng 6 năm 2026; khả năng đạt “two kin” là 25% (18 đến 34).")]
    [InlineData("zh", "到2026年6月可能有2（1至4）个kin国家；达到“two kin”的概率为25%（18至34）。")]
    public void Of_OtherLanguage_SaysTheSame(string language, string answer)
    {
        using var run = new WrittenRun(Target, 100);
        run.Tallies[0].SetOnAtEnd(Kin, (1, 10), (2, 80), (4, 10));
        run.Outcome = (_, future, column) => column == run.Column("two kin") && future % 4 > 0 ? 0 : 1;

        Assert.Equal(answer, AnswerText.Of(run.Summary(), TextCatalog.Reports.In(Language.Find(language)!)));
    }
}
