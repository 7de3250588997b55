using System.Text;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Benchmarks.Reference;

/// <summary>The file from which the reference in C plays the same run.</summary>
internal static class ReferenceInput
{
    /// <summary>Plays one future, and writes what its kernels were given.</summary>
    /// <exception cref="NotSupportedException">Something is planned, or differs by lane: the reference has neither.</exception>
    public static void Write(RunInputs inputs, LaneInputs lanes, string path)
    {
        if (inputs.Plans.Any(plan => !plan.Partners.IsEmpty || !plan.Hosted.IsEmpty))
        {
            throw new NotSupportedException("The reference plays no plans.");
        }

        var writer = new ReferenceWriter();
        using var shard = new Shard(inputs, lanes, new RecordingKernels(writer));
        for (var month = 0; month < inputs.Months; month++)
        {
            shard.Advance();
        }

        File.WriteAllLines(path, writer.Lines(inputs.Months, inputs.World.Ladder.Top), new UTF8Encoding(false));
    }
}
