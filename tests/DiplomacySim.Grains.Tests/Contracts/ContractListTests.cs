using System.Globalization;
using System.Reflection;
using DiplomacySim.Contracts.Partners;
using DiplomacySim.Engine.Tests;
using DiplomacySim.Grains.Plans;

namespace DiplomacySim.Grains.Tests.Contracts;

/// <summary>What travels between silos and what grain storage keeps is listed in a file, so that a change of it shows; what is retired stays listed.</summary>
public sealed class ContractListTests
{
    private static readonly string s_path = Path.Combine(Repository.Root, "src", "DiplomacySim.Contracts", "contracts.txt");
    private static readonly Type[] s_types =
        [.. typeof(IPartnerGrain).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith("DiplomacySim.", StringComparison.Ordinal) == true)];

    // States stay in the storage when a newer version of the program takes a cluster over.
    private static readonly Type[] s_states = [.. typeof(PlanCache).Assembly.GetTypes().Where(t => IsMessage(t) && t.Name.StartsWith("Stored", StringComparison.Ordinal))];

    [Fact]
    public void Contracts_List_IsThatOfTheFile()
    {
        var actual = s_types.Where(IsGrain).OrderBy(AliasOf, StringComparer.Ordinal).SelectMany(DescribeGrain)
            .Concat(s_types.Where(IsMessage).OrderBy(AliasOf, StringComparer.Ordinal).SelectMany(type => Describe("message", type)))
            .Concat(s_types.Where(t => t.IsEnum).OrderBy(t => t.Name, StringComparer.Ordinal).SelectMany(DescribeEnum))
            .Concat(s_states.OrderBy(AliasOf, StringComparer.Ordinal).SelectMany(type => Describe("state", type)))
            .ToArray();
        if (Environment.GetEnvironmentVariable("DIPLOMACYSIM_APPROVE") == "1")
        {
            var retired = File.Exists(s_path) ? File.ReadLines(s_path).Where(IsRetired).ToArray() : [];
            File.WriteAllLines(s_path, [.. actual, .. retired]);
        }

        Assert.Equal(actual, File.ReadLines(s_path).Where(line => !IsRetired(line)));
    }

    [Fact]
    public void Contracts_Retired_AreNotUsedAgain()
    {
        var retired = File.ReadLines(s_path).Where(IsRetired).Select(line => line["retired ".Length..].Trim());

        Assert.Empty(retired.Intersect(s_types.Where(t => IsGrain(t) || IsMessage(t)).Concat(s_states).Select(AliasOf)));
    }

    [Fact]
    public void Messages_All_AreSealedAndImmutable()
    {
        Assert.All(s_types.Where(IsMessage), type =>
        {
            Assert.True(type.IsSealed, $"{type.Name} is not sealed.");
            Assert.True(type.IsDefined(typeof(ImmutableAttribute)), $"{type.Name} is not immutable.");
        });
    }

    private static bool IsRetired(string line) => line.StartsWith("retired ", StringComparison.Ordinal);

    private static bool IsGrain(Type type) => type.IsInterface && type.IsAssignableTo(typeof(IAddressable));

    private static bool IsMessage(Type type) => type.IsDefined(typeof(GenerateSerializerAttribute));

    private static string AliasOf(MemberInfo member) =>
        member.GetCustomAttribute<AliasAttribute>()?.Alias ?? throw new InvalidOperationException($"{member.DeclaringType?.Name}.{member.Name} has no alias.");

    private static IEnumerable<string> DescribeGrain(Type type) =>
        [$"grain {AliasOf(type)}", .. type.GetMethods().OrderBy(AliasOf, StringComparer.Ordinal).Select(DescribeMethod)];

    private static string DescribeMethod(MethodInfo method) =>
        $"  {AliasOf(method)}({string.Join(", ", method.GetParameters().Select(p => NameOf(p.ParameterType)))}): {NameOf(method.ReturnType)}";

    private static IEnumerable<string> DescribeEnum(Type type) =>
        [$"enum {(type.DeclaringType is { } outer ? $"{outer.Name}." : "")}{type.Name}: {Enum.GetUnderlyingType(type).Name}", .. Enum.GetValues(type).Cast<Enum>().Select(value => $"  {value:D} {value}")];

    private static IEnumerable<string> Describe(string kind, Type type) =>
        [$"{kind} {AliasOf(type)}", .. type
            .GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(m => m is PropertyInfo or FieldInfo)
            .Select(m => (Member: m, Id: m.GetCustomAttribute<IdAttribute>()?.Id))
            .Where(m => m.Id is not null)
            .OrderBy(m => m.Id)
            .Select(m => string.Create(CultureInfo.InvariantCulture, $"  {m.Id} {m.Member.Name}: {NameOf(TypeOf(m.Member))}"))];

    private static Type TypeOf(MemberInfo member) => member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    private static string NameOf(Type type)
    {
        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }

        var name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }
}
