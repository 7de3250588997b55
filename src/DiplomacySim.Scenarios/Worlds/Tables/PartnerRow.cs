using System.Collections.Immutable;
using DiplomacySim.Scenarios.Worlds.Csv;

namespace DiplomacySim.Scenarios.Worlds.Tables;

/// <summary>A row of the partners' table with a usable code; a value that could not be read is a problem and has a stand-in.</summary>
internal sealed record PartnerRow
{
    public required PartnerProfile Profile { get; init; }

    public required int Region { get; init; }

    public required double GdpUsdBillions { get; init; }

    public required double TradeUsdBillions { get; init; }

    public required double DiasporaThousands { get; init; }

    public required ImmutableArray<string> Blocs { get; init; }

    /// <summary>The row itself, for problems that show only beside other files.</summary>
    public required CsvRow Row { get; init; }
}
