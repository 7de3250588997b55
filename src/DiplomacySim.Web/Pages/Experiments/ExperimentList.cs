using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Web.Events;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;

namespace DiplomacySim.Web.Pages.Experiments;

/// <summary>The table of experiments while it is looked at: read once a second however many pages show it.</summary>
internal sealed class ExperimentList : IDisposable
{
    /// <summary>The id of the element that holds the table.</summary>
    public const string Id = "experiments";

    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);

    private readonly ExperimentBoard _board;
    private readonly TimeProvider _clock;
    private readonly Feed<string, IReadOnlyList<ExperimentMessage>> _reading;
    private readonly Feed<(Language Language, int Most), PagePart> _tables;

    public ExperimentList(ExperimentBoard board, TimeProvider clock)
    {
        (_board, _clock) = (board, clock);
        _reading = new Feed<string, IReadOnlyList<ExperimentMessage>>(ReadAsync);
        _tables = new Feed<(Language Language, int Most), PagePart>(WriteAsync);
    }

    /// <summary>The table of the newest experiments, each time that it has changed.</summary>
    public async IAsyncEnumerable<ImmutableArray<PagePart>> ListenAsync(Language language, int most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var part in _tables.ListenAsync((language, most), cancellationToken))
        {
            yield return [part];
        }
    }

    public void Dispose()
    {
        _tables.Dispose();
        _reading.Dispose();
    }

    private async IAsyncEnumerable<IReadOnlyList<ExperimentMessage>> ReadAsync(string key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(_every, _clock);
        do
        {
            yield return await _board.ListAsync(cancellationToken);
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    private async IAsyncEnumerable<PagePart> WriteAsync((Language Language, int Most) key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var shown = "";
        await foreach (var all in _reading.ListenAsync("", cancellationToken))
        {
            var table = ExperimentTable.Write(new PageWords(key.Language), [.. all.Take(key.Most)]);
            if (table.ToString() != shown)
            {
                shown = table.ToString();
                yield return new PagePart(Id, table);
            }
        }
    }
}
