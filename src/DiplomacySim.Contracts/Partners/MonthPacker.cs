using System.Buffers;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Contracts.Partners;

/// <summary>Packs what the home tells one partner, for a partner on another silo; <see cref="ReceivedMonth"/> unpacks it.</summary>
/// <remarks>The replications and the parameters are not among it: a partner elsewhere makes them from the plan.</remarks>
internal static unsafe class MonthPacker
{
    public static byte[] Pack(MonthExchange exchange, PartnerShard partner)
    {
        var lanes = partner.State.Lanes;
        var writer = new ColumnWriter(lanes * 16);
        writer.Flag(exchange.HasOutcome);
        writer.Flag(exchange.HasBrief);
        if (exchange.HasOutcome)
        {
            Write(writer, exchange.Outcome(partner.Index), lanes);
        }

        if (exchange.HasBrief)
        {
            Write(writer, exchange.Brief(partner), lanes);
            Write(writer, exchange.Plan(partner.Index));
        }

        return writer.ToArray();
    }

    private static void Write(ColumnWriter writer, in MonthOutcome outcome, int lanes)
    {
        writer.Int((int)outcome.Month);
        writer.Bytes(new ReadOnlySpan<byte>(outcome.Visited, BytesOfBits(lanes)));
        writer.Bytes(new ReadOnlySpan<byte>(outcome.Upgraded, BytesOfBits(lanes)));
        WriteOptional(writer, outcome.RivalRungs, lanes);
        writer.Floats(new ReadOnlySpan<float>(outcome.VisitUplift, lanes));
        writer.Int(outcome.PlannedAgreements);
    }

    private static void Write(ColumnWriter writer, in MonthBrief brief, int lanes)
    {
        writer.Int((int)brief.Month);
        writer.Floats(new ReadOnlySpan<float>(brief.Activism, lanes));
        writer.Floats(new ReadOnlySpan<float>(brief.Tour, lanes));
        writer.Floats(new ReadOnlySpan<float>(brief.RegionPartners, lanes));
        WriteOptional(writer, brief.RivalTier, lanes);
        Write(writer, brief.ImplementationIntensity, lanes);
        Write(writer, brief.ImplementationOdds, lanes);
        Write(writer, brief.LapseOdds, lanes);
        writer.Int(brief.BlocTies);
        writer.Flag(brief.Anniversary);
        WriteOptional(writer, brief.Trade, lanes);
        writer.Flag(brief.Signals.Any);
        if (brief.Signals.Any)
        {
            WriteOptional(writer, brief.Signals.Attention, lanes);
            WriteOptional(writer, brief.Signals.Readiness, lanes);
            WriteOptional(writer, brief.Signals.Capital, lanes);
            WriteOptional(writer, brief.Signals.Tension, lanes);
            WriteOptional(writer, brief.Signals.Agreements, lanes);
            WriteOptional(writer, brief.Signals.Barred, lanes);
        }
    }

    private static void Write(ColumnWriter writer, PartnerPlan? plan)
    {
        writer.Flag(plan is not null);
        if (plan is null)
        {
            return;
        }

        writer.Flag(plan.Visit);
        writer.Int(plan.Tier);
        writer.Int(plan.Agreements);
        writer.Flag(plan.Crisis is not null);
        if (plan.Crisis is { } crisis)
        {
            writer.Float(crisis.Tension);
            writer.Flag(crisis.Suspends);
        }
    }

    /// <summary>The bytes that a bit a lane fills; bits come in words of sixteen.</summary>
    internal static int BytesOfBits(int lanes) => LaneLayout.Padded(lanes) / 8;

    private static void WriteOptional(ColumnWriter writer, float* column, int lanes)
    {
        writer.Flag(column is not null);
        if (column is not null)
        {
            writer.Floats(new ReadOnlySpan<float>(column, lanes));
        }
    }

    private static void Write(ColumnWriter writer, Column column, int lanes)
    {
        writer.Flag(column.IsUniform);
        if (column.IsUniform)
        {
            writer.Float(column[0]);
            return;
        }

        var values = ArrayPool<float>.Shared.Rent(lanes);
        for (var lane = 0; lane < lanes; lane++)
        {
            values[lane] = column[lane];
        }

        writer.Floats(values.AsSpan(0, lanes));
        ArrayPool<float>.Shared.Return(values);
    }
}
