using System.Globalization;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Experiments;

/// <summary>What all pages of one experiment have in common: where they belong, and the tabs between them.</summary>
internal static class ExperimentFrame
{
    /// <summary>The tabs: the name of a text, and the end of the address.</summary>
    private static readonly (string Tab, string Path)[] _tabs =
    [
        (Result, ""),
        (Charts, "/charts"),
        (Partners, "/partners"),
        (Foresight, "/foresight"),
        (WhatIf, "/what-if"),
        (Analysis, "/analysis"),
    ];

    public const string Result = "result";
    public const string Charts = "charts";
    public const string Partners = "partners";
    public const string Foresight = "foresight";
    public const string WhatIf = "what-if";
    public const string Analysis = "analysis";

    /// <summary>The address of an experiment, or of one of its pages.</summary>
    public static string Address(long experiment, string path = "") => string.Create(CultureInfo.InvariantCulture, $"{ExperimentsPage.Path}/{experiment}{path}");

    /// <summary>A page of an experiment.</summary>
    /// <param name="request">The request.</param>
    /// <param name="experiment">The experiment.</param>
    /// <param name="tab">The tab that it is; null for one below a tab.</param>
    /// <param name="title">The heading.</param>
    /// <param name="body">What stands below heading and tabs.</param>
    public static Page Page(PageRequest request, ExperimentMessage experiment, string? tab, string title, Html body) =>
        request.Page(Sections.Experiments, title, Html.Of($"{Tabs(request, experiment.Experiment, tab)}{body}")) with
        {
            Kicker = Html.Of($"<a href=\"{ExperimentsPage.Path}\">{request["experiments.heading"]}</a> · {request.Say("experiments.experiment", ("number", experiment.Experiment))}{Html.If(tab != Result, $" · <a href=\"{Address(experiment.Experiment)}\">{experiment.Title}</a>")}"),
        };

    private static Html Tabs(PageRequest request, long experiment, string? tab) => Html.Of($"""
        <nav class="tabs" aria-label="{request["experiments.pages"]}"><ul>{_tabs.Select(t => Html.Of(
            $"<li><a href=\"{Address(experiment, t.Path)}\"{Html.If(t.Tab == tab, $" aria-current=\"page\"")}>{request["experiments.tab " + t.Tab]}</a></li>"))}</ul></nav>
        """);
}
