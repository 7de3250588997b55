using DiplomacySim.Experiments.Tests.Analysis;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Reports.Wording;

namespace DiplomacySim.Reports.Tests.Wording;

public sealed class NoteTextsTests
{
    private static readonly Texts s_english = TextCatalog.Reports.In(Language.English);

    [Theory]
    [InlineData("", "is held to fade by half in 36 months; no data say how long it lasts, so one number misleads")]
    [InlineData("uncertain: {wave half-life: none}", "is held to stay; no data say")]
    [InlineData("uncertain: {wave half-life: 'choice(18, none)'}", "drawn from choice(18, none) months; no data say how long it lasts, so read its futures side by side")]
    [InlineData("policies: {fades: {}, stays: {uncertain: {wave half-life: none}}}", "Policies differ in how long the effect of the leadership in office lasts")]
    public void Of_FirstNote_SaysHowTheWaveIsTreated(string text, string words)
    {
        using var run = new WrittenRun(text, 100);

        Assert.Contains(words, NoteTexts.Of(run.Summary(), s_english)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_RunBeforeTheWaveFades_SaysSo()
    {
        using var run = new WrittenRun("", 10, WrittenRun.Header.Replace("2025-01", "2023-01", StringComparison.Ordinal).Replace("2026-06", "2024-12", StringComparison.Ordinal));

        Assert.Contains("fades from 2025-01 only", NoteTexts.Of(run.Summary(), s_english)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "67 of 68 parameters are assumptions; the scenario draws none of them.")]
    [InlineData("uncertain: {wave half-life: 'choice(18, none)', jump cost: 'uniform(1, 2)'}", "the scenario draws ")]
    public void Of_SecondNote_SaysWhatIsAssumed(string text, string words)
    {
        using var run = new WrittenRun(text, 100);

        var note = NoteTexts.Of(run.Summary(), s_english)[1];

        Assert.Contains(words, note, StringComparison.Ordinal);
        Assert.Contains("Held at one value, so that true bands are wider: readiness level, leader effect, ", note, StringComparison.Ordinal);
    }
}
