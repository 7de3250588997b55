using System.CommandLine;
using DiplomacySim.Cli.Running;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Experiments.Exporting;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Verbs;

/// <summary>The formats of <c>export</c> that other programs for experiments read.</summary>
internal sealed class PeerExport
{
    public const string Ema = "ema";
    public const string Salib = "salib";

    private readonly Option<string?> _policy = new("--policy") { Description = "The policy, with --format salib; the first one without it.", HelpName = "NAME" };

    private readonly Option<string[]> _outcomes = new("--outcome")
    {
        Description = "The outcomes and targets, with --format salib; give the option for each. All but months without it.",
        HelpName = "NAME",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _series = new("--series")
    {
        Description = "With --format ema: add the countries on each tier or above, month by month. All futures are played again for it.",
    };

    public static bool IsPeer(string format) => format is Ema or Salib;

    public void AddTo(Command command)
    {
        command.Add(_policy);
        command.Add(_outcomes);
        command.Add(_series);
    }

    /// <summary>Refuses options that the format would not heed.</summary>
    /// <exception cref="CliFault">There is one.</exception>
    public void Check(ParseResult parse, string format, Option<string> table)
    {
        foreach (var (option, needed) in new (Option, string)[] { (_policy, Salib), (_outcomes, Salib), (_series, Ema), (table, "csv") })
        {
            if (format != needed && parse.GetResult(option) is { Implicit: false })
            {
                throw new CliFault($"{option.Name}: it goes with --format {needed}, not with --format {format}.");
            }
        }
    }

    public async Task WriteAsync(CliContext context, ParseResult parse, ReadPlace place, ExperimentId id, string format, string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            throw new CliFault($"--out: --format {format} writes {(format == Ema ? "a file; name it, such as --out results.tar.gz" : "three files; name a folder for them, such as --out salib")}");
        }

        var store = place.Store;
        ExportSummary? summary = null;
        if (format == Ema)
        {
            var series = parse.GetValue(_series) ? new TierSeries((await place.OpenPlanAsync(context.Terminal, id, cancellationToken)).Plan, Environment.ProcessorCount) : null;
            await OutputFile.WriteBytesAsync(path, stream =>
            {
                summary = EmaExporter.Write(store, id, stream, series, cancellationToken);
                return Task.CompletedTask;
            });
        }
        else
        {
            var record = store.Get(id);
            OutputFile.RequireFolder(path);
            ColumnDefinition[] outcomes = [.. (parse.GetValue(_outcomes) ?? []).Distinct().Select(name => ExperimentNames.Outcome(record, name))];
            summary = SalibExporter.Write(store, id, ExperimentNames.Policy(record, parse.GetValue(_policy)), outcomes, path);
        }

        context.Terminal.Note($"{path}: {summary!.Rows:N0} cases{(summary.LeftOut > 0 ? $"; {summary.LeftOut:N0} in which a value is missing are left out" : "")}.");
        foreach (var note in summary.Notes)
        {
            context.Terminal.Note(note);
        }
    }
}
