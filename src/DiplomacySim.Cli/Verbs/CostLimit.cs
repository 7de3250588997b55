using System.CommandLine;
using System.Globalization;
using DiplomacySim.Cli.Running;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Verbs;

/// <summary>Asks before a run that would take long; nobody waits for hours by mistake.</summary>
internal sealed class CostLimit
{
    private const string AskAbove = "--ask-above";

    /// <summary>A pace that any machine keeps, in partner-months a second and thread: what takes no longer at it is not measured.</summary>
    private const double LeastPace = 1e6;

    private readonly Option<bool> _yes = new("--yes") { Description = "Run without a question, however long it takes." };
    private readonly Option<TimeSpan?> _above = new(AskAbove)
    {
        Description = "Ask before a run that would take longer than this; 10m by default.",
        HelpName = "10m",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var unit = text.Length > 1 ? text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, _ => 0 } : 0;
            if (unit > 0 && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * unit <= 1e9)
            {
                return TimeSpan.FromSeconds(number * unit);
            }

            result.AddError($"{AskAbove}: '{text}' is not a time such as 90s, 10m or 2h");
            return null;
        },
    };

    public void AddTo(Command command)
    {
        command.Add(_yes);
        command.Add(_above);
    }

    /// <summary>Whether to go on: the run is short, or the user says so.</summary>
    /// <remarks>A run until something is sure, and one on a server, are not estimated.</remarks>
    /// <exception cref="CliFault">It is long, nobody can be asked, and nobody said yes.</exception>
    public bool Allows(CliContext context, ParseResult parse, IWorkplace workplace, ExperimentPlan plan, ExperimentId? id, RunOptions options)
    {
        var limit = parse.GetValue(_above) ?? TimeSpan.FromMinutes(10);
        if (parse.GetValue(_yes) || options.Until is not null || workplace.FuturesDone(plan, options.Fresh ? null : id) is not { } stored)
        {
            return true;
        }

        var scenario = plan.Scenario;
        var left = (scenario.Futures - Math.Min(scenario.Futures, options.Fresh ? 0 : stored)) * (double)plan.Policies.Length;
        var months = left * scenario.Months * scenario.World.World.Partners.Length;
        if (months / LeastPace / Math.Min(options.Workers, Environment.ProcessorCount) <= limit.TotalSeconds)
        {
            return true;
        }

        var estimate = CostEstimate.Measure(plan, options, context.Clock);
        var seconds = estimate.Seconds * left / (scenario.Futures * plan.Policies.Length);
        if (seconds <= limit.TotalSeconds)
        {
            return true;
        }

        var cost = $"{Numbers.Whole((long)left)} futures would take about {Numbers.Duration(seconds)} to compute, and {estimate.Bytes >> 20} MiB of memory";
        if (context.Terminal.ReadLine is null)
        {
            throw new CliFault($"{cost}; say that you want it with --yes, or ask for fewer. ('dipsim plan' tells more; {AskAbove} sets the limit.)");
        }

        context.Terminal.Error.Write($"{cost}. Go on? (yes/no) ");
        if (context.Terminal.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes")
        {
            return true;
        }

        context.Terminal.Note("Nothing was run.");
        return false;
    }
}
