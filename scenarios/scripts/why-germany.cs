#:project ../../src/DiplomacySim.Client/DiplomacySim.Client.csproj
#:property PublishAot=false
#:property Configuration=Release

// Covers: what explains an upgrade: the score's parts, and each lever removed on the same draws.
// Scenario: why does Germany reach the top by 2030 in some futures and not in others?
using DiplomacySim.Client.Scripting;

await using var bench = await Workbench.OpenAsync(args.Length > 0 ? args[0] : "runs/scripts.db");
using var result = await bench.RunAsync(ScenarioDraft.From("scenarios/viet-nam/to-2030.yaml").WithFutures(300));
var report = result.Explain("DEU", "comprehensive strategic", futures: 300);
Console.WriteLine($"Germany reaches the top in {report.Share.Value:P0} of futures, half of these by {report.MedianMonth}.");
foreach (var part in report.Parts.Take(4))
{
    Console.WriteLine($"  {part.Part,-28} {part.With - part.Without,6:+0.00;-0.00} in log-odds ({part.Low:+0.00;-0.00} to {part.High:+0.00;-0.00})");
}
