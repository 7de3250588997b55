using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace DiplomacySim.Web.Api;

/// <summary>What the program's own documentation says of its types and properties: the files that the compiler writes beside the assemblies.</summary>
internal static class DocumentedMembers
{
    private const string Own = "DiplomacySim.";

    private static readonly Lazy<FrozenDictionary<string, string>> _texts = new(ReadAll);

    /// <summary>The summary of a type; null where there is none, or the type is not the program's.</summary>
    public static string? Find(Type type) => _texts.Value.GetValueOrDefault("T:" + NameOf(type));

    /// <summary>The summary of a property, with its default; null where there is none, or its type is not the program's.</summary>
    public static string? Find(PropertyInfo property) =>
        property.DeclaringType is { } type ? _texts.Value.GetValueOrDefault($"P:{NameOf(type)}.{property.Name}") : null;

    private static string NameOf(Type type) =>
        ((type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName ?? type.Name).Replace('+', '.');

    private static FrozenDictionary<string, string> ReadAll() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, Own + "*.xml")
            .SelectMany(file => XDocument.Load(file).Descendants("member"))
            .Where(member => member.Element("summary") is not null)
            .GroupBy(member => (string)member.Attribute("name")!)
            .ToFrozenDictionary(member => member.Key, member => Text(member.First()), StringComparer.Ordinal);

    private static string Text(XElement member)
    {
        var summary = Plain(member.Element("summary")!);
        return member.Element("value") is { } value ? $"{summary} By default: {Plain(value)}" : summary;
    }

    private static string Plain(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText words => words.Value,
                XElement inner when inner.Attribute("cref") is { } reference && inner.IsEmpty => ShortName(reference.Value),
                XElement inner when (inner.Attribute("langword") ?? inner.Attribute("name")) is { } word => word.Value,
                XElement inner => Plain(inner),
                _ => "",
            });
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    // M:Some.Type.Method(System.Int32) is called Method.
    private static string ShortName(string reference) => reference.Split('(')[0].Split('.')[^1];
}
