using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Contracts.Partners;

/// <summary>Packs what the home reads of a partner, for a home on another silo.</summary>
/// <remarks>
/// In a month these are the bids, where modules are on how agreements stand and, of the lanes that want a step, what the reasons
/// of the step are made of. After an exchange that only tells what was decided, they are all columns.
/// </remarks>
internal static unsafe class PartnerPacker
{
    public static byte[] Pack(PartnerShard partner, PartnerColumnSet columns)
    {
        if (columns == PartnerColumnSet.None)
        {
            return [];
        }

        var state = partner.State;
        var writer = new ColumnWriter(state.Lanes * 8);
        writer.Flag(columns == PartnerColumnSet.Bids);
        if (columns == PartnerColumnSet.Bids)
        {
            writer.Floats(new ReadOnlySpan<float>(state.Bid, state.Lanes));
            WriteCandidates(writer, state);
            if (partner.Reports)
            {
                writer.Floats(new ReadOnlySpan<float>(state.Pipeline, state.Lanes));
                writer.Floats(new ReadOnlySpan<float>(state.Implemented, state.Lanes));
                writer.Floats(new ReadOnlySpan<float>(state.Lapsed, state.Lanes));
                writer.Floats(new ReadOnlySpan<float>(state.Signed, state.Lanes));
            }
        }
        else
        {
            WriteAll(writer, state);
            WriteEconomy(writer, partner);
        }

        return writer.ToArray();
    }

    /// <summary>Writes the columns into the home's copy of the partner.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, PartnerShard copy)
    {
        var reader = new ColumnReader(packed);
        var state = copy.State;
        if (reader.Flag())
        {
            reader.Floats(new Span<float>(state.Bid, state.Lanes));
            ReadCandidates(ref reader, state);
            if (copy.Reports)
            {
                reader.Floats(new Span<float>(state.Pipeline, state.Lanes));
                reader.Floats(new Span<float>(state.Implemented, state.Lanes));
                reader.Floats(new Span<float>(state.Lapsed, state.Lanes));
                reader.Floats(new Span<float>(state.Signed, state.Lanes));
            }
        }
        else
        {
            ReadAll(ref reader, state);
            ReadEconomy(ref reader, copy);
        }
    }

    private static void WriteCandidates(ColumnWriter writer, PartnerColumns state)
    {
        var targets = new ReadOnlySpan<byte>(state.Target, state.Lanes);
        writer.Bytes(targets);
        for (var lane = 0; lane < targets.Length; lane++)
        {
            if (targets[lane] != 0)
            {
                writer.Byte(state.Tier[lane]);
                writer.Float(state.LogCapital[lane]);
                writer.Float(state.Tension[lane]);
                writer.Float(state.Credibility[lane]);
                writer.Float(state.MonthsInTier[lane]);
            }
        }
    }

    private static void ReadCandidates(ref ColumnReader reader, PartnerColumns state)
    {
        var targets = new Span<byte>(state.Target, state.Lanes);
        reader.Bytes(targets);
        for (var lane = 0; lane < targets.Length; lane++)
        {
            if (targets[lane] != 0)
            {
                state.Tier[lane] = reader.Byte();
                state.LogCapital[lane] = reader.Float();
                state.Tension[lane] = reader.Float();
                state.Credibility[lane] = reader.Float();
                state.MonthsInTier[lane] = reader.Float();
            }
        }
    }

    private static void WriteAll(ColumnWriter writer, PartnerColumns state)
    {
        var lanes = state.Lanes;
        writer.Floats(new ReadOnlySpan<float>(state.Capital, lanes));
        writer.Floats(new ReadOnlySpan<float>(state.LogCapital, lanes));
        writer.Floats(new ReadOnlySpan<float>(state.Tension, lanes));
        writer.Floats(new ReadOnlySpan<float>(state.Recency, lanes));
        writer.Floats(new ReadOnlySpan<float>(state.MonthsInTier, lanes));
        writer.Floats(new ReadOnlySpan<float>(state.Pipeline, lanes));
        writer.Floats(new ReadOnlySpan<float>(state.Implemented, lanes));
        writer.Floats(new ReadOnlySpan<float>(state.Lapsed, lanes));
        writer.Floats(new ReadOnlySpan<float>(state.Signed, lanes));
        writer.Floats(new ReadOnlySpan<float>(state.Credibility, lanes));
        writer.Shorts(new ReadOnlySpan<ushort>(state.VisitHistory, lanes));
        writer.Shorts(new ReadOnlySpan<ushort>(state.Visits, lanes));
        writer.Shorts(new ReadOnlySpan<ushort>(state.Suspensions, lanes));
        writer.Bytes(new ReadOnlySpan<byte>(state.Tier, lanes));
        writer.Bytes(new ReadOnlySpan<byte>(state.Suspended, lanes));
        writer.Bytes(new ReadOnlySpan<byte>(state.Labels, lanes));
        writer.Bytes(new ReadOnlySpan<byte>(state.Readiness, lanes));
    }

    private static void ReadAll(ref ColumnReader reader, PartnerColumns state)
    {
        var lanes = state.Lanes;
        reader.Floats(new Span<float>(state.Capital, lanes));
        reader.Floats(new Span<float>(state.LogCapital, lanes));
        reader.Floats(new Span<float>(state.Tension, lanes));
        reader.Floats(new Span<float>(state.Recency, lanes));
        reader.Floats(new Span<float>(state.MonthsInTier, lanes));
        reader.Floats(new Span<float>(state.Pipeline, lanes));
        reader.Floats(new Span<float>(state.Implemented, lanes));
        reader.Floats(new Span<float>(state.Lapsed, lanes));
        reader.Floats(new Span<float>(state.Signed, lanes));
        reader.Floats(new Span<float>(state.Credibility, lanes));
        reader.Shorts(new Span<ushort>(state.VisitHistory, lanes));
        reader.Shorts(new Span<ushort>(state.Visits, lanes));
        reader.Shorts(new Span<ushort>(state.Suspensions, lanes));
        reader.Bytes(new Span<byte>(state.Tier, lanes));
        reader.Bytes(new Span<byte>(state.Suspended, lanes));
        reader.Bytes(new Span<byte>(state.Labels, lanes));
        reader.Bytes(new Span<byte>(state.Readiness, lanes));
    }

    private static void WriteEconomy(ColumnWriter writer, PartnerShard partner)
    {
        foreach (var column in partner.Economy?.Columns.State ?? [])
        {
            writer.Floats(new ReadOnlySpan<float>((float*)column, partner.State.Lanes));
        }
    }

    private static void ReadEconomy(ref ColumnReader reader, PartnerShard copy)
    {
        foreach (var column in copy.Economy?.Columns.State ?? [])
        {
            reader.Floats(new Span<float>((float*)column, copy.State.Lanes));
        }
    }
}
