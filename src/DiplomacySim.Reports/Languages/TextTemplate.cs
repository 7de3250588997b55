using System.Collections.Frozen;
using System.Text;

namespace DiplomacySim.Reports.Languages;

/// <summary>A text with placeholders, and its form for one where the language has such.</summary>
internal sealed class TextTemplate
{
    // Text and names of placeholders take turns, text first.
    private readonly string[] _several;
    private readonly string[]? _one;

    public TextTemplate(string several, string? one)
    {
        _several = Split(several);
        _one = one is null ? null : Split(one);
        Placeholders = Names(_several).Concat(_one is null ? [] : Names(_one)).ToFrozenSet(StringComparer.Ordinal);
    }

    public FrozenSet<string> Placeholders { get; }

    /// <summary>Whether one of something is written in another form.</summary>
    public bool HasForms => _one is not null;

    public string Fill(Language language, string key, ReadOnlySpan<(string Name, object Value)> values)
    {
        var parts = _one is not null && values is [(_, int or long), ..] && Convert.ToInt64(values[0].Value, null) == 1 ? _one : _several;
        if (parts.Length == 1)
        {
            return parts[0];
        }

        var text = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            text.Append(i % 2 == 0 ? parts[i] : Value(language, key, parts[i], values));
        }

        return text.ToString();
    }

    private static string Value(Language language, string key, string name, ReadOnlySpan<(string Name, object Value)> values)
    {
        foreach (var (given, value) in values)
        {
            if (given == name)
            {
                return value switch
                {
                    string text => text,
                    int whole => language.Whole(whole),
                    long whole => language.Whole(whole),
                    Model.Month month => language.LongMonth(month),
                    _ => throw new ArgumentException($"The value '{name}' of the text '{key}' is {value.GetType().Name}; give a text, a whole number or a month.", nameof(values)),
                };
            }
        }

        throw new ArgumentException($"The text '{key}' needs the value '{name}'.", nameof(values));
    }

    private static IEnumerable<string> Names(string[] parts) => parts.Where((_, i) => i % 2 == 1);

    private static string[] Split(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', start))
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                throw new FormatException($"the placeholder in '{text}' does not end");
            }

            parts.Add(text[start..open]);
            parts.Add(text[(open + 1)..close]);
            start = close + 1;
        }

        parts.Add(text[start..]);
        return [.. parts];
    }
}
