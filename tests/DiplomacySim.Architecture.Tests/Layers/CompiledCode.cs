using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace DiplomacySim.Architecture.Tests.Layers;

/// <summary>What the compiled code of a layer uses from outside, and the texts it carries.</summary>
internal sealed class CompiledCode
{
    private CompiledCode(MetadataReader reader)
    {
        UsedTypes = [.. reader.TypeReferences.Select(handle => Name(reader, handle)).Distinct(StringComparer.Ordinal)];
        UsedMembers = [.. reader.MemberReferences.Select(handle => Member(reader, handle)).OfType<string>().Distinct(StringComparer.Ordinal)];
        Literals = [.. ReadLiterals(reader).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The foreign types in use, such as <c>System.IO.File</c>.</summary>
    public IReadOnlyList<string> UsedTypes { get; }

    /// <summary>The foreign members in use, such as <c>System.Math.Sqrt</c>.</summary>
    public IReadOnlyList<string> UsedMembers { get; }

    /// <summary>The texts written in the code's methods.</summary>
    public IReadOnlyList<string> Literals { get; }

    public static CompiledCode Of(Layer layer)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, layer.AssemblyName + ".dll"));
        using var image = new PEReader(stream);
        return new CompiledCode(image.GetMetadataReader());
    }

    private static string Name(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{Name(reader, (TypeReferenceHandle)type.ResolutionScope)}.{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }

    private static string? Member(MetadataReader reader, MemberReferenceHandle handle)
    {
        var member = reader.GetMemberReference(handle);
        return member.Parent.Kind == HandleKind.TypeReference
            ? $"{Name(reader, (TypeReferenceHandle)member.Parent)}.{reader.GetString(member.Name)}"
            : null;
    }

    private static IEnumerable<string> ReadLiterals(MetadataReader reader)
    {
        // The first entry of the heap is empty.
        for (var handle = reader.GetNextHandle(default(UserStringHandle)); !handle.IsNil; handle = reader.GetNextHandle(handle))
        {
            yield return reader.GetUserString(handle);
        }
    }
}
