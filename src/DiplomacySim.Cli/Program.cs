using DiplomacySim.Cli;
using DiplomacySim.Cli.Terminals;

return CommandLine.Run(args, new CliContext(Terminal.OfProcess(), TimeProvider.System));
