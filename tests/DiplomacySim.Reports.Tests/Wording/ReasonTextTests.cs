using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Model;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Reports.Wording;

namespace DiplomacySim.Reports.Tests.Wording;

public sealed class ReasonTextTests
{
    [Theory]
    [InlineData(ReasonKind.Planned, "planned for 2027-05")]
    [InlineData(ReasonKind.Ripeness, "ripe (9 years)")]
    [InlineData(ReasonKind.Priority, "the policy's priority")]
    public void Of_Reason_IsWorded(ReasonKind kind, string text) =>
        Assert.Equal(text, ReasonText.Of(new UpgradeReason(kind, 1) { Planned = new Month(2027, 5), YearsInTier = 8.7 }, TextCatalog.Reports.In(Language.English)));

    [Fact]
    public void Of_EveryKindInEveryLanguage_HasWords() => Assert.All(
        from language in Language.All from kind in Enum.GetValues<ReasonKind>() select (language, kind),
        one => Assert.NotEmpty(ReasonText.Of(new UpgradeReason(one.kind, 1) { Planned = new Month(2027, 5) }, TextCatalog.Reports.In(one.language))));
}
