using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;
using DiplomacySim.Results.Copying;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Web.Experiments;

/// <summary>Makes a result store that holds one experiment alone.</summary>
internal static class ExperimentFile
{
    /// <summary>The file, open to be read; it is gone when it is closed.</summary>
    public static FileStream Of(IResultStore store, ExperimentId id, ExperimentPlan plan, IDrawnColumns? drawn, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("diplomacysim-");
        try
        {
            var path = Path.Combine(folder.FullName, "experiment.db");
            using (var copy = SqliteResultStore.Open(path))
            {
                ExperimentCopier.Copy(store, id, copy, plan.TierCounts, drawn, cancellationToken);
            }

            // Closing the last connection has brought everything into the one file.
            var alone = Path.GetTempFileName();
            File.Move(path, alone, overwrite: true);
            return new FileStream(alone, FileMode.Open, FileAccess.Read, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.SequentialScan);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
