using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Wording;

/// <summary>Words uncertain inputs: their names, units, and ranges of draws.</summary>
public static class InputText
{
    private const string Threshold = "threshold of ";

    /// <summary>The name of a lever or parameter, as the language has it; else as files write it.</summary>
    /// <param name="input">The lever or parameter.</param>
    /// <param name="texts">The texts of <see cref="TextCatalog.Reports"/> in some language.</param>
    /// <param name="names">The world's names, for thresholds.</param>
    public static string Name(string input, Texts texts, WorldNames names)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(names);
        return input.StartsWith(Threshold, StringComparison.Ordinal)
            ? texts.Say("word.threshold", ("tier", names.Name(input[Threshold.Length..])))
            : texts.Or("input." + input, input);
    }

    /// <summary>The name of an input with its unit, where people count in it.</summary>
    public static string NameAndUnit(UncertaintyEffect effect, Texts texts, WorldNames names)
    {
        ArgumentNullException.ThrowIfNull(effect);
        var name = Name(effect.Name, texts, names);
        return effect.Unit.Length > 0 && !effect.Unit.StartsWith("log-odds", StringComparison.Ordinal) ? $"{name}, {Unit(effect.Unit, texts)}" : name;
    }

    /// <summary>A unit, as the language has it; else as the world writes it.</summary>
    public static string Unit(string unit, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return texts.Or("unit." + unit, unit);
    }

    /// <summary>Which draws a group of futures had.</summary>
    public static string Range(DrawGroup group, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(texts);
        var bound = double.IsPositiveInfinity(group.Bound) ? texts["word.none"] : texts.Language.Significant(group.Bound);
        return group.Range switch
        {
            DrawRange.Lowest => texts.Say("tornado.lowest", ("bound", bound)),
            DrawRange.Highest => texts.Say("tornado.highest", ("bound", bound)),
            _ => bound,
        };
    }
}
