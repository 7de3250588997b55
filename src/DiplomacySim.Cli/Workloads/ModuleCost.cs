namespace DiplomacySim.Cli.Workloads;

/// <summary>What a setting of modules costs.</summary>
/// <param name="Name">The module, or <see cref="ModuleCosts.Core"/>, or <see cref="ModuleCosts.All"/>.</param>
/// <param name="With">The modules that it needs and that were on too.</param>
/// <param name="Seconds">The processor time of the quickest round, in seconds.</param>
/// <param name="Speed">The core's speed with it, as a share of the core's alone.</param>
internal sealed record ModuleCost(string Name, IReadOnlyList<string> With, double Seconds, double Speed);
