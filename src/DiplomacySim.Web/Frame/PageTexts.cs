using System.Collections.Frozen;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Web.Frame;

/// <summary>The texts of the frame and of all pages: the file <c>name.en.json</c> holds what is called <c>name.</c> and its key.</summary>
internal static class PageTexts
{
    private const string Prefix = "Texts/";
    private const string English = ".en.json";

    private static readonly FrozenDictionary<string, Lazy<TextCatalog>> _catalogs = typeof(PageTexts).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(English, StringComparison.Ordinal))
        .Select(n => n[Prefix.Length..^English.Length])
        .ToFrozenDictionary(n => n, n => new Lazy<TextCatalog>(() => TextCatalog.Load(typeof(PageTexts).Assembly, Prefix + n)), StringComparer.Ordinal);

    /// <summary>All catalogs by name.</summary>
    public static IEnumerable<(string Name, TextCatalog Catalog)> All =>
        _catalogs.Select(c => (c.Key, c.Value.Value)).OrderBy(c => c.Key, StringComparer.Ordinal);

    /// <summary>A text, see <see cref="Texts.Say"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public static string Say(Language language, string name, ReadOnlySpan<(string Name, object Value)> values)
    {
        var point = name.IndexOf('.', StringComparison.Ordinal);
        return _catalogs[name[..point]].Value.In(language).Say(name[(point + 1)..], values);
    }
}
