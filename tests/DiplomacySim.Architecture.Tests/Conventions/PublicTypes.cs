using System.Reflection;
using System.Xml.Linq;
using DiplomacySim.Architecture.Tests.Layers;

namespace DiplomacySim.Architecture.Tests.Conventions;

/// <summary>The types that the layers show, and their documentation.</summary>
internal static class PublicTypes
{
    /// <summary>All public types of all layers, those inside others included, without those that Orleans generates.</summary>
    public static IReadOnlyList<Type> All { get; } =
        [.. Layer.Compiled.SelectMany(layer => Assembly.Load(layer.AssemblyName).GetExportedTypes()).Where(type => !IsGenerated(type))];

    /// <summary>All types of all layers.</summary>
    public static IReadOnlyList<Type> WithInternal { get; } =
        [.. Layer.Compiled.SelectMany(layer => Assembly.Load(layer.AssemblyName).GetTypes())];

    /// <summary>The documented members by their identity, such as <c>T:DiplomacySim.Model.Month</c>; not what the compiler generates.</summary>
    public static IReadOnlyDictionary<string, XElement> Documentation { get; } = Layer.Compiled
        .Select(layer => Path.Combine(AppContext.BaseDirectory, layer.AssemblyName + ".xml"))
        .SelectMany(file => XDocument.Load(file).Descendants("member"))
        .Where(member => member.Attribute("name")?.Value.Contains(".Generated.", StringComparison.Ordinal) != true)
        .ToDictionary(member => member.Attribute("name")?.Value ?? "", StringComparer.Ordinal);

    private static bool IsGenerated(Type type) => type.FullName!.StartsWith("OrleansCodeGen.", StringComparison.Ordinal);
}
