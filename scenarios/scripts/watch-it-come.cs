#:project ../../src/DiplomacySim.Client/DiplomacySim.Client.csproj
#:property PublishAot=false
#:property Configuration=Release

// Covers: results as they come, before the run has ended.
// Scenario: how sure is the chance of twenty partners at the top after 100, 1,000 and 5,000 futures?
using DiplomacySim.Client.Scripting;

await using var bench = await Workbench.OpenAsync(args.Length > 0 ? args[0] : "runs/scripts.db");
var draft = ScenarioDraft.From("scenarios/viet-nam/to-2030.yaml").WithFutures(5000);
var (met, seen) = (0.0, 0);
await foreach (var rows in bench.StreamAsync(draft))
{
    foreach (var target in rows["twenty at the top"].Numbers)
    {
        met += target;
        if (++seen is 100 or 1000 or 5000)
        {
            var share = met / seen;
            Console.WriteLine($"{seen,5} futures: {share:P0} +-{196 * Math.Sqrt(share * (1 - share) / seen):0.0} points");
        }
    }
}
