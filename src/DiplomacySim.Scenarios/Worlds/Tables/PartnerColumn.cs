using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds.Csv;

namespace DiplomacySim.Scenarios.Worlds.Tables;

/// <summary>Reads the column that names the partner of a row.</summary>
internal static class PartnerColumn
{
    /// <summary>The partner's index, or -1, and a problem; the row is about the partner from here on.</summary>
    public static int Read(CsvRow row, PartnerTable partners)
    {
        if (row.Required("iso3") is not { } code)
        {
            return -1;
        }

        row.Subject = Shown.Text(code);
        var index = partners.IndexOf(code);
        if (index < 0 && !partners.IsBroken(code))
        {
            var nearest = partners.Nearest(code);
            row.Error("iso3", $"{Shown.Quoted(code)} is not a partner of {WorldFiles.Partners}", nearest?.Id.Code, nearest);
        }

        return index;
    }
}
