using System.Globalization;
using DiplomacySim.Contracts.Partners;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.GrainBenchmarks;

/// <summary>How many bytes a shard's months would send if all partners were on another silo than their home.</summary>
internal static class WireRun
{
    public static void Print(RunChoice choice, TextWriter into)
    {
        var lanes = choice.Shards[0];
        var frame = new ShardFrame(choice.Inputs, lanes);
        var partners = new PackingPartners(new DirectPartners(frame));
        using var shard = new Shard(frame, partners);
        for (var month = 0; month < choice.Inputs.Months; month++)
        {
            shard.Advance();
        }

        var months = (double)lanes.Lanes * choice.Inputs.World.Partners.Length * choice.Inputs.Months;
        into.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{lanes.Lanes} lanes, bytes a partner-month: {partners.Down / months:F2} to the partner, {partners.Up / months:F2} back; {(partners.Down + partners.Up) / lanes.Lanes:F0} a future"));
    }

    private sealed class PackingPartners(DirectPartners inner) : IShardPartners
    {
        public long Down { get; private set; }

        public long Up { get; private set; }

        public IReadOnlyList<PartnerShard> Partners => inner.Partners;

        public async ValueTask ExchangeAsync(MonthExchange exchange)
        {
            Down += Partners.Sum(partner => (long)MonthPacker.Pack(exchange, partner).Length);
            await inner.ExchangeAsync(exchange);
            Up += Partners.Sum(partner => (long)PartnerPacker.Pack(partner, exchange.HasBrief ? PartnerColumnSet.Bids : PartnerColumnSet.All).Length);
        }

        public void Dispose() => inner.Dispose();
    }
}
