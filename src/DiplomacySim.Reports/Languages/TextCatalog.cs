using System.Collections.Frozen;
using System.Reflection;

namespace DiplomacySim.Reports.Languages;

/// <summary>The texts of one part of the program in every language, read from files in its assembly: one file a language.</summary>
/// <remarks>
/// A file is JSON. Its objects are sections, so that <c>{"fan": {"title": "..."}}</c> gives the key <c>fan.title</c>; an object of
/// nothing but <c>one</c> and <c>other</c> is one text in two forms, chosen by its first placeholder. Placeholders are written
/// <c>{name}</c>. Thread-safe and immutable.
/// </remarks>
public sealed class TextCatalog
{
    private readonly FrozenDictionary<string, Texts> _languages;

    private TextCatalog(FrozenDictionary<string, Texts> languages) => _languages = languages;

    /// <summary>The texts of charts and reports.</summary>
    public static TextCatalog Reports { get; } = Load(typeof(TextCatalog).Assembly, "DiplomacySim.Reports.Texts");

    /// <summary>The texts of analyses.</summary>
    public static TextCatalog Analyses { get; } = Load(typeof(TextCatalog).Assembly, "DiplomacySim.Reports.Texts.analyses");

    /// <summary>What problems of scenarios and worlds say; the key of a text is its English, see <see cref="ProblemLanguage"/>.</summary>
    public static TextCatalog Problems { get; } = LoadTranslations(typeof(TextCatalog).Assembly, "DiplomacySim.Reports.Texts.problems");

    /// <summary>Reads the files <c>{prefix}.en.json</c> and so on, embedded in an assembly.</summary>
    /// <exception cref="InvalidDataException">A file is missing or is not such a file.</exception>
    public static TextCatalog Load(Assembly assembly, string prefix)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentException.ThrowIfNullOrWhiteSpace(prefix);
        return new TextCatalog(Language.All.ToFrozenDictionary(language => language.Code, language => Read(assembly, $"{prefix}.{language.Code}.json", language), StringComparer.Ordinal));
    }

    // Files of the other languages alone, whose keys are the English texts.
    private static TextCatalog LoadTranslations(Assembly assembly, string prefix)
    {
        Texts[] others = [.. Language.All.Where(language => language != Language.English).Select(language => Read(assembly, $"{prefix}.{language.Code}.json", language))];
        var english = new Texts(Language.English, others.SelectMany(texts => texts.Keys).Distinct(StringComparer.Ordinal).ToDictionary(key => key, key => new TextTemplate(key, null), StringComparer.Ordinal));
        return new TextCatalog(others.Prepend(english).ToFrozenDictionary(texts => texts.Language.Code, StringComparer.Ordinal));
    }

    /// <summary>The texts in a language.</summary>
    public Texts In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _languages[language.Code];
    }

    /// <summary>What keeps the languages from saying the same: keys that one lacks, placeholders that differ, forms that are missing. Empty where all is well.</summary>
    public IEnumerable<string> FindProblems()
    {
        var english = In(Language.English);
        foreach (var texts in Language.All.Select(In))
        {
            foreach (var key in english.Keys.Union(texts.Keys).Order(StringComparer.Ordinal))
            {
                if (texts.Find(key) is not { } text)
                {
                    yield return $"{texts.Language}: '{key}' is missing";
                }
                else if (english.Find(key) is not { } source)
                {
                    yield return $"{texts.Language}: '{key}' is not a key of English";
                }
                else if (!text.Placeholders.SetEquals(source.Placeholders))
                {
                    yield return $"{texts.Language}: '{key}' has the placeholders {string.Join(", ", text.Placeholders.Order())}; English has {string.Join(", ", source.Placeholders.Order())}";
                }
                else if (text.HasForms && !texts.Language.HasPlural)
                {
                    yield return $"{texts.Language}: '{key}' has forms for one and several, which the language has not";
                }
            }
        }
    }

    private static Texts Read(Assembly assembly, string name, Language language)
    {
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{assembly.GetName().Name} has no file {name}.");
        return new Texts(language, TextFile.Read(stream, name));
    }
}
