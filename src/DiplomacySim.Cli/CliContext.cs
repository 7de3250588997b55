using DiplomacySim.Cli.Terminals;

namespace DiplomacySim.Cli;

/// <summary>What verbs need of the world outside.</summary>
internal sealed record CliContext(Terminal Terminal, TimeProvider Clock);
