using System.Globalization;
using DiplomacySim.Model;
using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Pages.WhatIf;

/// <summary>Writes what was filled into the composer's fields as a change in the form of a scenario file.</summary>
internal static class ChangeForm
{
    public const string Visit = "visit";
    public const string Agreement = "agreement";
    public const string Upgrade = "upgrade";
    public const string Rule = "rule";
    public const string Lever = "lever";

    /// <summary>The change that a button adds; empty where it adds none.</summary>
    /// <exception cref="RequestFault">A field is not what it is to be.</exception>
    public static string Of(IFormCollection form, string action) => action switch
    {
        Visit => Item("events", ("date", Date(form, "visit-date")), ("visit", Text(form, "visit-partner")), ("kind", Text(form, "visit-kind"))),
        Agreement => Item("events", ("date", Date(form, "agreement-date")), ("sign", Text(form, "agreement-partner")), ("agreements", Number(form, "agreement-count"))),
        Upgrade => Item("events", ("date", Date(form, "upgrade-date")), ("upgrade", Text(form, "upgrade-partner")), ("to", Text(form, "upgrade-tier"))),
        Rule => Item(
            "rules",
            ("name", Text(form, "rule-name")),
            ("when", Required(form, "rule-when")),
            ("then", Mapping(
                ("attention", Number(form, "rule-attention")),
                ("propose", form["rule-propose"].Count > 0 ? "next tier" : ""),
                ("sign", Number(form, "rule-sign")),
                ("for", Number(form, "rule-months") is { Length: > 0 } months ? months + " months" : ""))),
            ("at most", Number(form, "rule-most") is { Length: > 0 } most ? most + " per year" : "")),
        Lever => $"levers: {Mapping((Required(form, "lever-name"), Setting(form)))}\n",
        _ => "",
    };

    private static string Item(string section, params ReadOnlySpan<(string Key, string Value)> entries) => $"{section}:\n  - {Mapping(entries)}\n";

    private static string Mapping(params ReadOnlySpan<(string Key, string Value)> entries)
    {
        var written = new List<string>();
        foreach (var (key, value) in entries)
        {
            if (value.Length > 0)
            {
                written.Add($"{key}: {value}");
            }
        }

        return $"{{{string.Join(", ", written)}}}";
    }

    // From its month on, or in every month.
    private static string Setting(IFormCollection form)
    {
        var value = Number(form, "lever-value");
        return value.Length == 0 ? throw RequestFault.Bad("The lever has no value; give a number.")
            : Date(form, "lever-date") is { Length: > 0 } date ? Mapping((date, value))
            : value;
    }

    private static string Required(IFormCollection form, string field) =>
        Text(form, field) is { Length: > 0 } text ? text : throw RequestFault.Bad($"'{field}' is empty; it must be given.");

    private static string Text(IFormCollection form, string field) =>
        form[field].ToString().Trim() is not { Length: > 0 } text ? ""
        : text.Any(char.IsControl) ? throw RequestFault.Bad($"'{field}' has a tab or a line break; write it on one line.")
        : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Date(IFormCollection form, string field) =>
        form[field].ToString().Trim() is not { Length: > 0 } text ? ""
        : Month.TryParse(text, out var month) ? month.ToString()
        : throw RequestFault.Bad($"'{field}={text}' is not a month, such as 2027-04.");

    private static string Number(IFormCollection form, string field) =>
        form[field].ToString().Trim() is not { Length: > 0 } text ? ""
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number.ToString("0.##########", CultureInfo.InvariantCulture)
            : throw RequestFault.Bad($"'{field}={text}' is not a number, such as 1.5.");
}
