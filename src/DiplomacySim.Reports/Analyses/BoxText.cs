using DiplomacySim.Exploration.Discovery;

namespace DiplomacySim.Reports.Analyses;

/// <summary>Words the limits of a box.</summary>
internal static class BoxText
{
    /// <summary>All limits, one behind the other.</summary>
    public static string Of(Box box, AnalysisWords words) => box.Limits.IsEmpty
        ? words["cart.everywhere"]
        : words.Language.List(box.Limits.Select(l => (l.Low, l.High) switch
        {
            ({ } low, { } high) => words.Say("cart.between", ("input", words.Input(l.Input)), ("low", words.Three(low)), ("high", words.Three(high))),
            ({ } low, null) => Above(l.Input, low, words),
            (null, { } high) => UpTo(l.Input, high, words),
            _ => words.Input(l.Input),
        }));

    public static string UpTo(string input, double cut, AnalysisWords words) => words.Say("cart.up to", ("input", words.Input(input)), ("cut", words.Three(cut)));

    public static string Above(string input, double cut, AnalysisWords words) => words.Say("cart.above", ("input", words.Input(input)), ("cut", words.Three(cut)));
}
