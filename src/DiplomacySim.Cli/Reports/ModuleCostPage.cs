using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Cli.Workloads;
using DiplomacySim.Engine.Workloads;
using DiplomacySim.Reports.Formats;

namespace DiplomacySim.Cli.Reports;

/// <summary>What each module costs, for people, as Markdown and as JSON.</summary>
internal static class ModuleCostPage
{
    public static void WriteText(Terminal terminal, string world, string machine, ModuleCosts costs)
    {
        var page = new ReportPage(terminal);
        page.Paragraph(string.Create(
            CultureInfo.InvariantCulture,
            $"{costs.Lanes:N0} futures x {costs.Partners} partners x {P1Workload.Months} months of the world '{world}' on one thread, processor time of the quickest round:"));
        var table = new TextTable(
            new TextColumn("on"), new TextColumn("ns a partner-month", IsRight: true), new TextColumn("of the core's speed", IsRight: true), new TextColumn("with"));
        foreach (var setting in costs.Settings)
        {
            table.Add(Cells(costs, setting));
        }

        page.Table(table);
        page.Entry("  ", machine);
    }

    public static void WriteMarkdown(TextWriter output, ModuleCosts costs)
    {
        output.WriteLine("| on | ns a partner-month | of the core's speed | with |");
        output.WriteLine("|---|---|---|---|");
        foreach (var setting in costs.Settings)
        {
            output.WriteLine($"| {string.Join(" | ", Cells(costs, setting))} |");
        }
    }

    public static void WriteJson(TextWriter output, string world, string machine, ModuleCosts costs) => JsonPage.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("world", world);
        json.WriteNumber("futures", costs.Lanes);
        json.WriteNumber("partners", costs.Partners);
        json.WriteNumber("months", P1Workload.Months);
        json.WriteStartArray("settings");
        foreach (var setting in costs.Settings)
        {
            json.WriteStartObject();
            json.WriteString("on", setting.Name);
            json.WriteNumber("processorSeconds", Math.Round(setting.Seconds, 6));
            json.WriteNumber("speed", Math.Round(setting.Speed, 4));
            json.WriteStartArray("with");
            foreach (var other in setting.With)
            {
                json.WriteStringValue(other);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("machine", machine);
        json.WriteEndObject();
    });

    private static string[] Cells(ModuleCosts costs, ModuleCost setting) =>
    [
        setting.Name,
        costs.NanosecondsPerPartnerMonth(setting).ToString("0.0", CultureInfo.InvariantCulture),
        setting.Speed.ToString("0.00", CultureInfo.InvariantCulture),
        string.Join(", ", setting.With),
    ];
}
