using System.Globalization;
using DiplomacySim.Scenarios.Composing;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;
using DiplomacySim.Web.Pages.Experiments;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.WhatIf;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Pages.WhatIf;

/// <summary>The composer: a change of the first policy is put together by form, and its effect is shown at once.</summary>
internal static class WhatIfPage
{
    private const string Path = ExperimentsPage.Path + "/{id:long:min(1)}/what-if";

    public static void MapWhatIfPage(this IEndpointRouteBuilder app)
    {
        app.MapPage(Path, ShowAsync);
        app.MapForm(Path, TakeAsync);
    }

    private static Task<Page> ShowAsync(
        long id, PageRequest request, ExperimentBoard board, PlanShelf plans, WorkThreads threads, CancellationToken cancellationToken) =>
        PageAsync(WhatIfQuestion.Of(id, null, "", null), request, Html.Empty, board, plans, threads, cancellationToken);

    private static async Task<IResult> TakeAsync(
        long id, HttpContext context, WhatIfRunner runner, ExperimentBoard board, PlanShelf plans, WorkThreads threads, CancellationToken cancellationToken)
    {
        var request = PageRequest.Of(context);
        var form = await PageForm.ReadAsync(context.Request, cancellationToken);
        var before = form[ComposerView.ChangeField].ToString().ReplaceLineEndings("\n");
        var (change, problems) = PolicyComposer.Join(before, ChangeForm.Of(form, form[ComposerView.ActionField].ToString()));
        var question = WhatIfQuestion.Of(id, form[ComposerView.NameField], change ?? before, Futures(form[ComposerView.FuturesField].ToString()));
        var answer = AnswerView.Problems(request.Words, problems);
        var isGood = change is not null;
        if (isGood)
        {
            (isGood, answer) = await AnswerAsync(question, request, runner, board, cancellationToken);
        }

        return await PageAsync(question, request, answer, board, plans, threads, cancellationToken) with
        {
            Status = isGood ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    private static async Task<(bool IsGood, Html Answer)> AnswerAsync(
        WhatIfQuestion question, PageRequest request, WhatIfRunner runner, ExperimentBoard board, CancellationToken cancellationToken)
    {
        var (answer, problems) = await runner.RunAsync(question, cancellationToken);
        if (answer is null)
        {
            return (false, AnswerView.Problems(request.Words, problems));
        }

        var record = await board.RecordAsync(question.Experiment, cancellationToken);
        return (true, AnswerView.Write(request.Words, record, answer, problems));
    }

    private static async Task<Page> PageAsync(
        WhatIfQuestion question, PageRequest request, Html answer, ExperimentBoard board, PlanShelf plans, WorkThreads threads, CancellationToken cancellationToken)
    {
        var record = await board.RecordAsync(question.Experiment, cancellationToken);
        var experiment = await board.GetAsync(question.Experiment, cancellationToken);
        var plan = await threads.RunAsync(() => plans.Of(record), cancellationToken);
        var futures = Math.Min(question.Futures, plan.Scenario.Futures);
        return ExperimentFrame.Page(request, experiment, ExperimentFrame.WhatIf, request["whatif.heading"], Html.Of($"""
            <p class="lead">{request.Say("whatif.lead", ("policy", plan.Policies[0].Name))}</p>
            {answer}
            {ComposerView.Write(request.Words, question.Experiment.Value, plan, question.Change, question.Name, futures)}
            """)) with { Styles = [Figure.Style] };
    }

    private static long? Futures(string text) => text.Length == 0 ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : throw RequestFault.Bad($"'{text}' futures: give a whole number.");
}
