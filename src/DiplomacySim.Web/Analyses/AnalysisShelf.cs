using DiplomacySim.Reports.Analyses;
using DiplomacySim.Results;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Work;

namespace DiplomacySim.Web.Analyses;

/// <summary>Analyses experiments, each request once however many ask for it, and keeps what was found until there are other futures.</summary>
/// <remarks>An analysis whose last asker has gone is given up.</remarks>
internal sealed class AnalysisShelf(IResultStore store, PlanShelf plans, WorkThreads threads) : IDisposable
{
    private const int Most = 64;

    private readonly Lock _lock = new();
    private readonly LinkedList<Entry> _entries = new();

    /// <summary>What an analysis has found; takes a while where it was not asked for lately.</summary>
    /// <exception cref="Exploration.Statistics.AnalysisException">The experiment does not allow it.</exception>
    public async Task<AnalysisFinding> FindAsync(ExperimentRecord record, AnalysisRequest request, CancellationToken cancellationToken)
    {
        var entry = Enter(record, request);
        try
        {
            return await entry.Finding.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(entry);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var entry in _entries)
            {
                entry.Stop.Cancel();
            }

            _entries.Clear();
        }
    }

    private Entry Enter(ExperimentRecord record, AnalysisRequest request)
    {
        var key = $"{record.Id} {SummaryShelf.StateOf(record)} {request.Key}";
        lock (_lock)
        {
            var node = _entries.First;
            while (node is not null && node.Value.Key != key)
            {
                node = node.Next;
            }

            var entry = node?.Value ?? Begin(key, record, request);
            if (node is not null)
            {
                _entries.Remove(node);
            }

            entry.Askers++;
            _entries.AddFirst(entry);
            if (_entries.Count > Most && _entries.Last!.Value.Askers == 0)
            {
                _entries.RemoveLast();
            }

            return entry;
        }
    }

    private Entry Begin(string key, ExperimentRecord record, AnalysisRequest request)
    {
        var stop = new CancellationTokenSource();
        return new Entry(key, stop, threads.RunAsync(() => ExperimentAnalysis.Run(store, record, request, () => plans.Of(record), stop.Token), stop.Token));
    }

    private void Leave(Entry entry)
    {
        lock (_lock)
        {
            entry.Askers--;
            if (entry.Askers > 0 || entry.Finding.IsCompletedSuccessfully)
            {
                return;
            }

            // What failed is tried anew by whoever asks next; what nobody waits for is not computed.
            _entries.Remove(entry);
            entry.Stop.Cancel();
        }
    }

    private sealed class Entry(string key, CancellationTokenSource stop, Task<AnalysisFinding> finding)
    {
        public string Key => key;

        public CancellationTokenSource Stop => stop;

        public Task<AnalysisFinding> Finding => finding;

        public int Askers { get; set; }
    }
}
