using System.Globalization;
using DiplomacySim.Reports.Documents;
using DiplomacySim.Results;

namespace DiplomacySim.Reports.Sections;

/// <summary>What was run with what, and the commands that repeat it.</summary>
internal static class ManifestSection
{
    public static ReportSection Of(ReportSource source, string storeOption)
    {
        var (texts, language) = (source.Texts, source.Language);
        var record = source.Summary.Experiment;
        var definition = record.Definition;
        (string Key, string Value)[] rows =
        [
            ("experiment", record.Id.ToString()),
            ("state", texts[record.State == ExperimentState.Done ? "manifest.complete" : "manifest.incomplete"]),
            ("scenario", definition.ScenarioPath),
            ("world", definition.WorldName),
            ("months", $"{language.Range(definition.From, definition.To)} ({language.Whole(definition.Months)})"),
            ("futures", language.Whole(source.Futures)),
            ("seed", definition.Seed.ToString(CultureInfo.InvariantCulture)),
            ("model", definition.ModelVersion),
            ("program", definition.ProgramVersion),
            ("engine", definition.Engine),
            ("started", definition.CreatedAt.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
            ("seconds", $"{language.Number(record.Seconds, 1)} s"),
            ("host", definition.HostJson),
            ("scenario hash", definition.ScenarioHash),
            ("world hash", definition.WorldHash),
            ("plan hash", definition.PlanHash),
            ("result hash", record.Hash ?? "-"),
        ];
        (string Command, string Comment)[] commands =
        [
            ($"dipsim run {definition.ScenarioPath} --futures {definition.FuturesRequested.ToString(CultureInfo.InvariantCulture)} --seed {definition.Seed.ToString(CultureInfo.InvariantCulture)}", "run"),
            ($"dipsim verify {record.Id}{storeOption}", "verify"),
            ($"dipsim rerun {record.Id} --future 0{storeOption}", "rerun"),
            ($"dipsim report {record.Id}{storeOption} --language {language.Code} --out report.html", "report"),
        ];
        return new ReportSection(
            "manifest",
            texts["manifest.heading"],
            [
                new TableBlock("", Tables.Of(2, ["", ""], rows.Select(row => new[] { texts["manifest." + row.Key], row.Value }))),
                new ParagraphBlock(texts["manifest.again"]),
                new CodeBlock(string.Join('\n', commands.Select(command => $"{command.Command}  # {texts[$"manifest.{command.Comment} comment"]}"))),
            ]);
    }
}
