using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Engine.Live;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Cli.Live;

/// <summary>Does what a line of the prompt says.</summary>
internal sealed class LiveCommands(Terminal terminal, ILiveWorldHost host, LiveWorldId world, CancellationToken cancellationToken)
{
    private uint? _future;

    /// <summary>The world that commands are about.</summary>
    public LiveWorldId World { get; private set; } = world;

    /// <summary>Does a command; false where it was the one to leave.</summary>
    /// <exception cref="CliFault">The words are not a command.</exception>
    /// <exception cref="LiveWorldException">The world does not allow it.</exception>
    public async Task<bool> DoAsync(string line)
    {
        var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || words[0][0] == '#')
        {
            return true;
        }

        var verb = words[0].ToLowerInvariant();
        var rest = words[1..];
        if (verb is "quit" or "exit")
        {
            return false;
        }

        await (verb switch
        {
            "next" => NextAsync(rest),
            "play" => PlayAsync(rest),
            "visit" or "sign" or "upgrade" or "crisis" => InjectAsync(verb, rest),
            "status" => StatusAsync(),
            "map" => ViewAsync((page, view) => LiveStatePage.WriteMap(page, view)),
            "partners" => ViewAsync((page, view) => LiveStatePage.WritePartners(page, view)),
            "show" => ShowAsync(rest),
            "events" => EventsAsync(rest),
            "journal" => JournalAsync(),
            "future" => FutureAsync(rest),
            "fork" => ForkAsync(rest),
            "use" => UseAsync(rest),
            "worlds" => WorldsAsync(),
            "pace" => PaceAsync(rest),
            "pause" => PauseAsync(),
            "save" => SaveAsync(rest),
            "close" => CloseAsync(rest),
            "help" or "?" => HelpAsync(),
            _ => throw new CliFault(Unknown(words[0])),
        });
        return true;
    }

    /// <summary>Shows where the world stands.</summary>
    public async Task StatusAsync()
    {
        var status = await host.FindAsync(World, cancellationToken);
        var view = await ViewAsync();
        LiveStatePage.WriteStatus(new ReportPage(terminal), status, view);
    }

    private static string Unknown(string word)
    {
        var near = DidYouMean.Nearest(word, LiveHelp.Verbs);
        return $"'{word}' is not a command{(near is null ? "; 'help' lists them." : $"; did you mean '{near}'?")}";
    }

    private static int Whole(string text, string what, int low, int high) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high
            ? value
            : throw new CliFault(string.Create(CultureInfo.InvariantCulture, $"{what}: '{text}' is not a whole number from {low} to {high}"));

    private static double Number(string text, string what) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new CliFault($"{what}: '{text}' is not a number such as 1 or 0.5");

    private static string One(string[] words, string what, string example) => words.Length == 1
        ? words[0]
        : throw new CliFault(words.Length == 0 ? $"the {what} is missing, such as {example}" : $"'{words[1]}' is one word too many");

    private Task<LiveWorldView> ViewAsync() => host.ViewAsync(World, _future, cancellationToken);

    private async Task ViewAsync(Action<ReportPage, LiveWorldView> write) => write(new ReportPage(terminal), await ViewAsync());

    private async Task NextAsync(string[] words)
    {
        var months = words.Length == 0 ? 1 : Whole(One(words, "number of months", "6"), "months", 1, 1_200);
        await AdvanceAsync(months);
    }

    private async Task PlayAsync(string[] words)
    {
        var status = await host.FindAsync(World, cancellationToken);
        var end = status.To;
        if (words.Length > 0 && !Month.TryParse(One(words, "month", status.To.ToString()), out end))
        {
            throw new CliFault($"'{words[0]}' is not a month such as {status.To}");
        }

        if (words.Length > 0 && (end <= status.Month || end > status.To))
        {
            throw new CliFault(status.Month < status.To
                ? $"{end} is not a month to come; they are {status.Month + 1} to {status.To}"
                : $"{end} is not a month to come: the scenario ends with {status.To}");
        }

        await AdvanceAsync(Math.Max(1, end - status.Month));
    }

    private async Task AdvanceAsync(int months)
    {
        var view = await ViewAsync();
        var change = await host.AdvanceAsync(World, months, cancellationToken);
        var page = new ReportPage(terminal);
        LiveMonthPage.Write(page, change.Events.Where(e => e.Future == view.Future), new LivePartners(view));
        page.Paragraph(change.Status.Month == change.Status.To ? $"{change.Status.Month}: the scenario's end." : $"{change.Status.Month}.");
    }

    private async Task InjectAsync(string verb, string[] words)
    {
        var view = await ViewAsync();
        var partners = new LivePartners(view);
        var action = ActionOf(verb, words, partners);
        var status = await host.InjectAsync(World, action, cancellationToken);
        new ReportPage(terminal).Paragraph($"{status.Month + 1}: {LiveStatePage.Words(action, partners)}.");
    }

    private static LiveAction ActionOf(string verb, ReadOnlySpan<string> words, LivePartners partners)
    {
        var partner = partners.Take(ref words).Id;
        switch (verb)
        {
            case "visit":
                CheckEnd(words);
                return LiveAction.Visit(partner);
            case "sign":
                return LiveAction.Sign(partner, Whole(One([.. words], "number of agreements", "3"), "agreements", 1, LiveAction.MaxAgreements));
            case "upgrade":
                return words.IsEmpty
                    ? throw new CliFault("the tier is missing; 'map' shows the ladder")
                    : LiveAction.Upgrade(partner, partners.TierOf(words));
            default:
                var suspends = words is [.., "suspend"];
                words = suspends ? words[..^1] : words;
                return LiveAction.Crisis(partner, words.IsEmpty ? 1 : Number(One([.. words], "tension", "1"), "tension"), suspends);
        }
    }

    private static void CheckEnd(ReadOnlySpan<string> words)
    {
        if (!words.IsEmpty)
        {
            throw new CliFault($"'{words[0]}' is one word too many");
        }
    }

    private async Task ShowAsync(string[] words)
    {
        var view = await ViewAsync();
        LiveStatePage.WritePartner(new ReportPage(terminal), Partner(words, view), view);
    }

    private static LivePartner Partner(ReadOnlySpan<string> words, LiveWorldView view)
    {
        var partner = new LivePartners(view).Take(ref words);
        CheckEnd(words);
        return partner;
    }

    private async Task EventsAsync(string[] words)
    {
        var view = await ViewAsync();
        var only = words.Length == 0 ? default(PartnerId?) : Partner(words, view).Id;
        var events = (await host.EventsAsync(World, cancellationToken)).Where(e => e.Future == view.Future && (only is null || e.Partner == only)).ToArray();
        var page = new ReportPage(terminal);
        LiveMonthPage.Write(page, events, new LivePartners(view));
        if (events.Length == 0)
        {
            page.Paragraph("Nothing has happened yet.");
        }
    }

    private async Task JournalAsync()
    {
        var partners = new LivePartners(await ViewAsync());
        var save = await host.SaveAsync(World, cancellationToken);
        var page = new ReportPage(terminal);
        foreach (var month in save.Journal.Entries.GroupBy(e => e.Month))
        {
            page.Entry($"{month.Key}  ", string.Join(", ", month.Select(e => LiveStatePage.Words(e.Action, partners))));
        }

        page.Paragraph($"{Numbers.Count(save.Journal.MonthsPlayed, "month")} played; state {save.StateHash[..12]}.");
    }

    private async Task FutureAsync(string[] words)
    {
        if (words.Length > 0)
        {
            var future = (uint)Whole(One(words, "number of the future", "0"), "future", 0, int.MaxValue);
            await host.ViewAsync(World, future, cancellationToken);
            _future = future;
        }

        await StatusAsync();
    }

    private async Task ForkAsync(string[] words)
    {
        var name = words.Length == 0 ? default(LiveWorldId?) : new LiveWorldId(One(words, "name", "plan-b"));
        World = (await host.ForkAsync(World, name, cancellationToken)).Id;
        await StatusAsync();
    }

    private async Task UseAsync(string[] words)
    {
        var status = await host.FindAsync(new LiveWorldId(One(words, "name of the world", World.Name)), cancellationToken);
        (World, _future) = (status.Id, _future is { } future && status.Futures.Contains(future) ? future : null);
        await StatusAsync();
    }

    private async Task WorldsAsync()
    {
        var table = new TextTable(
            new TextColumn(""), new TextColumn("world"), new TextColumn("month"), new TextColumn("actions", IsRight: true), new TextColumn("policy", Shrinks: true), new TextColumn("scenario", Shrinks: true));
        foreach (var status in await host.ListAsync(cancellationToken))
        {
            table.Add(status.Id == World ? "*" : "", status.Id.Name, status.Month.ToString(), Numbers.Whole(status.Actions), status.Policy, status.Title);
        }

        new ReportPage(terminal).Table(table, indent: 0);
    }

    private async Task PaceAsync(string[] words)
    {
        await host.PlayAsync(World, Number(One(words, "number of months a second", "2"), "months a second"), cancellationToken);
        await StatusAsync();
    }

    private async Task PauseAsync()
    {
        await host.PauseAsync(World, cancellationToken);
        await StatusAsync();
    }

    private async Task SaveAsync(string[] words)
    {
        var file = words.Length == 0 ? throw new CliFault("the file is missing, such as plan-b.json") : string.Join(' ', words);
        var save = await host.SaveAsync(World, cancellationToken);
        await File.WriteAllBytesAsync(file, LiveJson.Write(save), cancellationToken);
        new ReportPage(terminal).Paragraph($"Saved as {file}. Open it again with: dipsim live --replay {file}");
    }

    private async Task CloseAsync(string[] words)
    {
        var id = new LiveWorldId(One(words, "name of the world", World.Name));
        if (id == World)
        {
            throw new CliFault("this world is the one in use; go to another first, or leave with 'quit'");
        }

        await host.DeleteAsync(id, cancellationToken);
        new ReportPage(terminal).Paragraph($"{id} is closed.");
    }

    private Task HelpAsync()
    {
        LiveHelp.Write(new ReportPage(terminal));
        return Task.CompletedTask;
    }
}
