using System.Globalization;
using System.Text;
using DiplomacySim.Model;
using DiplomacySim.Model.Modules;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Describing;

/// <summary>The modules: what each is, and its parameters, facts, levers and quantities.</summary>
internal static class ModuleSection
{
    /// <summary>The section.</summary>
    public static string Text(LoadedWorld world)
    {
        var text = new StringBuilder();
        text.Append("A module is off unless a scenario switches it on (`modules:`). With its levers at their defaults it changes nothing on average; it acts on tiers only through capital, tension, occasions, capacity and prestige.");
        foreach (var module in ModuleTable.All)
        {
            text.Append("\n\n**").Append(module.Name).Append(".** ").Append(module.Summary);
            if (!world.World.Modules.Contains(module))
            {
                text.Append(" This world has no data for it.");
            }

            if (!module.Needs.IsEmpty)
            {
                text.Append(" Needs ").AppendJoin(", ", module.Needs).Append('.');
            }

            text.Append("\n\n").Append(MarkdownTable.Of(["name", "kind", "symbol", "value", "range", "unit", "rests on", "meaning"], Rows(module, world)));
        }

        return text.ToString();
    }

    private static IEnumerable<string[]> Rows(ModuleDescription module, LoadedWorld world)
    {
        foreach (var item in module.Parameters.Concat(module.Facts))
        {
            var given = world.ModuleItems.FirstOrDefault(i => i.Item == item);
            yield return
            [
                $"`{item.Name}`",
                item.Kind == ModuleItemKind.Fact ? "fact" : "parameter",
                item.Symbol,
                given is null ? "" : Value(item, given.Value),
                given is null || item.Kind == ModuleItemKind.Fact ? "" : $"{MarkdownTable.Number(given.Low)} to {MarkdownTable.Number(given.High)}",
                item.Unit,
                given is null ? "" : given.Mark is { } mark ? ParameterSection.Word(mark) : "data",
                item.Meaning,
            ];
        }

        foreach (var lever in module.Levers)
        {
            yield return
            [
                $"`{lever.Name}`",
                "lever",
                lever.Symbol,
                lever.DefaultFact is { } fact ? $"`{fact.Name}`" : MarkdownTable.Number(lever.Default),
                $"{MarkdownTable.Number(lever.Minimum)} to {MarkdownTable.Number(lever.Maximum)}",
                lever.Unit,
                "",
                lever.Meaning,
            ];
        }

        foreach (var quantity in module.Quantities)
        {
            var kind = quantity.IsOutcome ? "outcome" : quantity.IsOfPartner ? "quantity of a partner" : "quantity";
            yield return [$"`{quantity.Name}`", kind, "", "", "", quantity.Unit, "", quantity.Meaning];
        }
    }

    private static string Value(ModuleItem item, double value) =>
        item.IsMonth ? Month.FromIndex((int)value).ToString() : value.ToString("0.######", CultureInfo.InvariantCulture);
}
