#:project ../../src/DiplomacySim.Client/DiplomacySim.Client.csproj
#:property PublishAot=false
#:property Configuration=Release

// Covers: the tidy table of tiers.
// Scenario: which partners are most likely to reach the top by the end of each year?
using DiplomacySim.Client.Scripting;

await using var bench = await Workbench.OpenAsync(args.Length > 0 ? args[0] : "runs/scripts.db");
using var result = await bench.RunAsync(ScenarioDraft.From("scenarios/viet-nam/to-2030.yaml").WithFutures(1000));
var tiers = result.TierCounts();
var (months, partners, names, shares) = (tiers["month"].Texts, tiers["partner"].Texts, tiers["tier"].Texts, tiers["share"].Numbers);
var top = Enumerable.Range(0, tiers.Rows).Where(row => names[row] == "comprehensive strategic").ToLookup(row => partners[row]);
foreach (var partner in top.Where(rows => shares[rows.First()] < 0.5).OrderByDescending(rows => shares[rows.Last()]).Take(8))
{
    Console.WriteLine($"{partner.Key}  {string.Join("  ", partner.Where(row => months[row].EndsWith("-12")).Select(row => $"{months[row][..4]} {shares[row],4:P0}"))}");
}

tiers.SaveCsv("runs/who-rises.csv");
