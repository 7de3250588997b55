using System.Reflection;
using DiplomacySim.Grains;
using Orleans.Concurrency;
using Orleans.Dashboard;

namespace DiplomacySim.Server.Tests.Dashboards;

public sealed class ProfilingTests
{
    // Serves the scenario's bytes, which is work and no question about a state.
    private static readonly string[] s_work = ["PlanGrain.GetAsync"];

    [Fact]
    public void StatusMethods_OfAllGrains_AreLeftOutOfTheCharts()
    {
        var status = StatusMethods().ToList();

        Assert.True(status.Count >= 9, $"Only {status.Count} status methods were found.");
        Assert.Empty(status.Where(method => method.GetCustomAttribute<NoProfilingAttribute>() is null).Select(Name).Except(s_work));
    }

    private static IEnumerable<MethodInfo> StatusMethods() =>
        from grain in typeof(ExperimentSiloExtensions).Assembly.GetTypes()
        where grain is { IsClass: true, IsAbstract: false } && typeof(IGrain).IsAssignableFrom(grain)
        from contract in grain.GetInterfaces()
        where contract.Namespace?.StartsWith("DiplomacySim.", StringComparison.Ordinal) == true
        let map = grain.GetInterfaceMap(contract)
        from index in Enumerable.Range(0, map.InterfaceMethods.Length)
        where map.InterfaceMethods[index].GetCustomAttribute<ReadOnlyAttribute>() is not null
        select map.TargetMethods[index];

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";
}
