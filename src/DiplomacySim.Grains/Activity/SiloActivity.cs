using System.Text.Json;
using DiplomacySim.Engine.Activity;
using DiplomacySim.Engine.Live;
using Orleans.Providers;

namespace DiplomacySim.Grains.Activity;

/// <summary>Tells what a silo has measured of its calls; every silo of a cluster is asked through the management grain.</summary>
/// <param name="calls">The calls of this silo.</param>
internal sealed class SiloActivity(CallBoard calls) : IControllable
{
    /// <summary>The name that it is registered under.</summary>
    public const string Name = "diplomacysim.activity";

    // What is computed of the counts, such as the mean of no calls, does not travel: not every number has a form in JSON.
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { Converters = { new PartnerIdConverter() }, IgnoreReadOnlyProperties = true };

    /// <summary>The answers of all silos as one reading.</summary>
    public static async Task<ActivityReading> ReadAsync(IGrainFactory grains)
    {
        var answers = await grains.GetGrain<IManagementGrain>(0).SendControlCommandToProvider<SiloActivity>(Name, 0);
        var silos = answers.OfType<byte[]>().Select(answer => JsonSerializer.Deserialize<RunActivity[]>(answer, s_json) ?? []).ToArray();

        // The latest come first on each silo; a run that any of them has as its first is a latest one.
        var runs = silos.SelectMany(silo => silo.Select((run, age) => (Run: run, Age: age)))
            .GroupBy(run => run.Run.PlanHash, StringComparer.Ordinal)
            .OrderBy(group => group.Min(run => run.Age))
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        return new ActivityReading(silos.Length, [.. runs.Select(group => group.Select(run => run.Run).Aggregate((left, right) => left.With(right))).Take(CallBoard.MostRuns)]);
    }

    /// <inheritdoc/>
    public Task<object?> ExecuteCommand(int command, object? arg) => Task.FromResult<object?>(JsonSerializer.SerializeToUtf8Bytes(calls.Read().ToArray(), s_json));
}
