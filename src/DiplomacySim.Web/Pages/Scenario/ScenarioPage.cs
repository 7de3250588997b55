using System.Globalization;
using DiplomacySim.Results;
using DiplomacySim.Scenarios;
using DiplomacySim.Web.Checking;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Library;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.Scenario;

/// <summary>The editor: a scenario is written, checked as it is typed, planned and run.</summary>
internal static class ScenarioPage
{
    public const string Path = "/scenario";

    private const string Problems = Path + "/problems";
    private const string Plan = "plan";
    private const string Run = "run";
    private const int FirstMonths = 60;

    public static void MapScenarioPage(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, ShowAsync);
        app.MapForm(Path, TakeAsync);
        app.MapForm(Problems, CheckAsync);
    }

    private static async Task<Page> ShowAsync(
        PageRequest request, string? example, long? experiment, ScenarioLibrary library, WorldLibrary worlds, ExperimentBoard board, CancellationToken cancellationToken)
    {
        var form = example is not null ? Example(library, example)
            : experiment is { } number ? Stored(await board.RecordAsync(new ExperimentId(number), cancellationToken))
            : ScenarioForm.Of(Beginning(worlds));
        return Page(request, form, worlds, Html.Empty, Html.Empty);
    }

    private static async Task<IResult> TakeAsync(
        HttpContext context,
        ScenarioChecker checker,
        ScenarioRunner runner,
        WorldLibrary worlds,
        WorkThreads threads,
        CancellationToken cancellationToken)
    {
        var request = PageRequest.Of(context);
        var (form, action) = await ScenarioForm.ReadAsync(context.Request, cancellationToken);
        switch (action)
        {
            case Plan:
                var (plan, problems) = await threads.RunAsync(() => checker.Plan(form.Text, form.Path, request.Language), cancellationToken);
                return Page(
                    request,
                    form,
                    worlds,
                    ProblemList.Write(request.Words, [.. problems.Select(p => ProblemItem.Of(p, form.Path, request.Language))], plan?.Outline, form.Text),
                    plan is null ? Html.Empty : PlanView.Write(request.Words, plan));
            case Run:
                var (id, faults) = await runner.StartAsync(form.Text, form.Path, form.Futures, request.Language, cancellationToken);
                return id is { } started
                    ? TypedResults.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"{ExperimentsPage.Path}/{started.Value}"))
                    : Page(request, form, worlds, ProblemList.Write(request.Words, faults, null, form.Text), Html.Empty) with { Status = StatusCodes.Status400BadRequest };
            default:
                var check = await threads.RunAsync(() => checker.Check(form.Text, form.Path, request.Language), cancellationToken);
                return Page(request, form, worlds, ProblemList.Write(request.Words, check.Problems, check.Outline, form.Text), Html.Empty);
        }
    }

    /// <summary>The problems of a text alone, for the script that asks while somebody types.</summary>
    private static async Task<IResult> CheckAsync(HttpContext context, ScenarioChecker checker, WorkThreads threads, CancellationToken cancellationToken)
    {
        var text = Submission.Decode(await Submission.ReadBodyAsync(context.Request, cancellationToken));
        var words = PageRequest.Of(context).Words;
        var check = await threads.RunAsync(() => checker.Check(text, null, words.Language), cancellationToken);
        return TypedResults.Content(ProblemList.Write(words, check.Problems, check.Outline, text).ToString(), "text/html; charset=utf-8");
    }

    private static Page Page(PageRequest request, ScenarioForm form, WorldLibrary worlds, Html problems, Html plan) => request.Page(
        Sections.Scenario,
        request["scenario.heading"],
        Html.Of($"""
            <p class="lead">{request["scenario.lead"]}</p>
            <form method="post" action="{Path}" id="scenario" data-problems="{Problems}" data-schema="{CheckingEndpoints.Schema}" data-worlds="{string.Join(' ', worlds.Names)}">
            <input type="hidden" name="{ScenarioForm.PathField}" value="{form.Path}">
            <div class="field"><label for="text">{request["scenario.text"]}</label>
            <div class="editor"><textarea id="text" name="{ScenarioForm.TextField}" rows="28" spellcheck="false" autocapitalize="off" autocomplete="off" wrap="off" aria-describedby="keys" maxlength="{ScenarioLimits.MaxFileBytes}">
            {form.Text}</textarea></div>
            <p class="hint" id="keys">{request["scenario.keys"]}</p></div>
            <div class="row">
            <button class="main" name="{ScenarioForm.ActionField}" value="{Run}">{request["scenario.run"]}</button>
            <button name="{ScenarioForm.ActionField}" value="{Plan}">{request["scenario.plan it"]}</button>
            <button name="{ScenarioForm.ActionField}" value="check">{request["scenario.check"]}</button>
            <label for="futures">{request["scenario.futures"]}</label><input id="futures" name="{ScenarioForm.FuturesField}" type="number" min="1" max="{ScenarioLimits.MaxFutures}" value="{Futures(form)}" placeholder="{request["scenario.as written"]}">
            </div>
            </form>
            <section aria-labelledby="problems"><h2 id="problems">{request["scenario.problems"]}</h2>
            <div id="found" aria-live="polite" data-jump="{request["scenario.jump"]}" data-use="{request["scenario.use"]}">{(problems.IsEmpty ? Html.Of($"<p class=\"quiet\">{request["scenario.unchecked"]}</p>") : problems)}</div></section>
            {plan}
            """)) with
    {
        Scripts = ["completion.js", "editor.js"],
        Styles = ["editor.css"],
    };

    private static string Futures(ScenarioForm form) => form.Futures?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static ScenarioForm Example(ScenarioLibrary library, string name)
    {
        if (library.Find(name) is { } text)
        {
            return ScenarioForm.Of(text.ReplaceLineEndings("\n"), name + ".yaml");
        }

        var detail = $"There is no scenario '{name}' on this server.";
        throw new RequestFault(ProblemResult.NotFound(detail), detail);
    }

    private static ScenarioForm Stored(ExperimentRecord record) =>
        new(record.Definition.ScenarioText, record.Definition.ScenarioPath, null);

    /// <summary>A scenario to begin with: the five years after the record of the first world.</summary>
    private static string Beginning(WorldLibrary worlds)
    {
        var name = worlds.Names.Count > 0 ? worlds.Names[0] : null;
        if (name is null || worlds.Find(name)?.World?.World is not { } world)
        {
            return "title: A scenario of my own\nworld: worlds/home\n";
        }

        var from = world.HistoryTo + 1;
        return string.Create(CultureInfo.InvariantCulture, $"""
            title: A scenario of my own
            question: How many partners at the top, and which?
            world: worlds/{name}
            from: {from}
            to: {from + (FirstMonths - 1)}
            futures: {ScenarioLimits.DefaultFutures}

            outcomes:
              partners at the top: count(tier == {world.Ladder.Names[world.Ladder.Top]})

            """);
    }
}
