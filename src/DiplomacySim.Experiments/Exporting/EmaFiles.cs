using System.Collections.Immutable;
using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Results;
using DiplomacySim.Results.Exporting;

namespace DiplomacySim.Experiments.Exporting;

/// <summary>The files of an archive for the EMA Workbench, written side by side in a folder of their own, so that memory does not grow with the cases.</summary>
internal sealed class EmaFiles : IDisposable
{
    private const string ExperimentsFile = "experiments.csv";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("diplomacysim-");
    private readonly ExperimentDefinition _definition;
    private readonly StreamWriter[] _writers;
    private readonly CsvWriter[] _tables;
    private readonly int _scalars;
    private readonly int _months;

    public EmaFiles(ImmutableArray<EmaColumn> columns, ExperimentDefinition definition, TierSeries? series)
    {
        (Columns, _definition) = (columns, definition);
        var names = new Identifiers();
        _scalars = definition.Outcomes.Length;
        _months = series?.Months.Length ?? 0;
        Outcomes =
        [
            .. definition.Outcomes.Select(o => EmaOutcome.Scalar(names.Of(o.Name))),
            .. series?.Tiers.Select(tier => EmaOutcome.TimeSeries(names.Of(tier + " by month"))) ?? [],
        ];
        _writers = [.. FileNames.Select(name => new StreamWriter(Path.Combine(_folder.FullName, name)) { NewLine = "\n" })];
        _tables = [.. _writers.Select(writer => new CsvWriter(writer))];
        _tables[0].AddAll([.. columns.Select(c => c.Name), .. EmaColumn.Labels]);
        _tables[0].EndLine();
        foreach (var table in _tables.Skip(1 + _scalars))
        {
            table.AddAll(series!.Months.AsSpan());
            table.EndLine();
        }
    }

    public ImmutableArray<EmaColumn> Columns { get; }

    public ImmutableArray<EmaOutcome> Outcomes { get; }

    /// <summary>The experiments written so far.</summary>
    public long Rows { get; private set; }

    private IEnumerable<string> FileNames => Outcomes.Select(o => o.FileName).Prepend(ExperimentsFile);

    /// <summary>Adds the cases of a chunk that are stored and have not failed.</summary>
    /// <param name="policy">The policy's index.</param>
    /// <param name="chunk">Some of its cases, with all outcomes.</param>
    /// <param name="series">The time series of the same cases; null for none.</param>
    public void Add(int policy, CaseChunk chunk, double[][]? series)
    {
        for (var row = 0; row < chunk.Count; row++)
        {
            if (chunk.Counts.All(counts => counts.Span[row] == 0))
            {
                continue;
            }

            AddExperiment(policy, chunk, row);
            for (var outcome = 0; outcome < _scalars; outcome++)
            {
                AddScalar(_tables[1 + outcome], chunk.Means[outcome].Span[row]);
            }

            for (var tier = 0; tier < series?.Length; tier++)
            {
                var csv = _tables[1 + _scalars + tier];
                foreach (var count in series[tier].AsSpan(row * _months, _months))
                {
                    csv.Add(count);
                }

                csv.EndLine();
            }

            Rows++;
        }
    }

    /// <summary>Packs the files.</summary>
    /// <param name="archive">Receives the archive; it stays open.</param>
    /// <param name="metadata">The text of the file that describes the others.</param>
    public void Pack(Stream archive, string metadata)
    {
        foreach (var writer in _writers)
        {
            writer.Dispose();
        }

        using var gzip = new GZipStream(archive, CompressionLevel.Optimal, leaveOpen: true);
        using var tar = new TarWriter(gzip, TarEntryFormat.Gnu);
        foreach (var name in FileNames)
        {
            using var content = File.OpenRead(Path.Combine(_folder.FullName, name));
            AddEntry(tar, name, content);
        }

        AddEntry(tar, "metadata.json", new MemoryStream(Encoding.UTF8.GetBytes(metadata)));
    }

    public void Dispose()
    {
        foreach (var writer in _writers)
        {
            writer.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private void AddExperiment(int policy, CaseChunk chunk, int row)
    {
        foreach (var column in Columns)
        {
            var value = column.Places[policy] is >= 0 and var place ? chunk.Inputs[place].Span[row] : column.Values[policy];
            if (column.IsText && double.IsInfinity(value))
            {
                _tables[0].Add("none");
            }
            else
            {
                _tables[0].Add(value);
            }
        }

        _tables[0].Add(chunk.FirstCase + row);
        _tables[0].AddAll(_definition.Policies[policy].Name, EmaExporter.ModelName);
        _tables[0].EndLine();
    }

    // An empty line would be passed over by whoever reads the file.
    private static void AddScalar(CsvWriter csv, double value)
    {
        if (double.IsNaN(value))
        {
            csv.Add("nan");
        }
        else
        {
            csv.Add(value);
        }

        csv.EndLine();
    }

    // One date for all files, so that the same results give the same bytes.
    private static void AddEntry(TarWriter tar, string name, Stream content) => tar.WriteEntry(new GnuTarEntry(TarEntryType.RegularFile, name)
    {
        DataStream = content,
        ModificationTime = DateTimeOffset.UnixEpoch,
    });
}
