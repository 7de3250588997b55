using DiplomacySim.Charts.Kinds;
using DiplomacySim.Reports.Wording;

namespace DiplomacySim.Reports.Charts;

/// <summary>The tornado: what the uncertain inputs change in the number on the top rung.</summary>
internal static class InputTornado
{
    private const int MostBars = 12;

    /// <summary>The chart; null where nothing is drawn.</summary>
    public static TornadoChart? Of(ReportSource source)
    {
        var (texts, language, world) = (source.Texts, source.Language, source.World);
        var effects = source.Summary.Effects.Where(effect => effect.Groups.Length > 1).ToArray();
        if (effects.Length == 0)
        {
            return null;
        }

        var tier = source.Names.Tier(world.Ladder.Top);
        var bars = effects
            .Select(effect => new TornadoBar(
                InputText.NameAndUnit(effect, texts, source.Names),
                effect.Groups[0].Top.Mean,
                InputText.Range(effect.Groups[0], texts),
                effect.Groups[^1].Top.Mean,
                InputText.Range(effect.Groups[^1], texts),
                effect.IsWithinNoise))
            .OrderBy(bar => bar.IsWithinNoise)
            .ThenByDescending(bar => Math.Abs(bar.High - bar.Low))
            .Take(MostBars)
            .ToArray();
        return new TornadoChart
        {
            Title = texts["tornado.title"],
            Subtitle = texts.Say("tornado.subtitle", ("tier", tier)),
            Description = texts.Say("tornado.description", ("input", bars[0].Name), ("low", language.Mean(bars[0].Low)), ("high", language.Mean(bars[0].High))),
            Words = source.Words,
            Middle = source.Summary.BandOf(effects[0].Policy, source.Scenario.To, world.Ladder.Top, false).Mean,
            Bars = [.. bars],
            LowHead = texts["tornado.low"],
            HighHead = texts["tornado.high"],
            InputHead = texts["word.input"],
            Noise = texts["tornado.noise"],
            Axis = texts.Say("tornado.axis", ("tier", tier)),
        };
    }
}
