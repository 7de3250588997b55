using System.Collections.Frozen;

namespace DiplomacySim.Reports.Languages;

/// <summary>The texts of a catalog in one language.</summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, TextTemplate> _texts;

    internal Texts(Language language, Dictionary<string, TextTemplate> texts)
    {
        Language = language;
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The language, which also writes numbers and months.</summary>
    public Language Language { get; }

    /// <summary>The keys of all texts.</summary>
    public IReadOnlyCollection<string> Keys => _texts.Keys;

    /// <summary>A text without placeholders.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public string this[string key] => Say(key);

    /// <summary>A text with its placeholders filled.</summary>
    /// <param name="key">The key.</param>
    /// <param name="values">
    /// A value for each placeholder: text, which is taken as it is; a whole number; or a month. Other numbers are written by
    /// <see cref="Language"/> first. Where the text has forms for one and several, the first value says how many there are.
    /// </param>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    /// <exception cref="ArgumentException">A placeholder has no value, or one of another kind.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values) =>
        (Find(key) ?? throw new KeyNotFoundException($"There is no text '{key}'.")).Fill(Language, key, values);

    /// <summary>A text without placeholders, or another where there is no such key.</summary>
    public string Or(string key, string other) => Find(key) is null ? other : Say(key);

    internal TextTemplate? Find(string key) => _texts.GetValueOrDefault(key);
}
