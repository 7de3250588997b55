using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Worlds.Tables;

/// <summary>The partners, found by code.</summary>
internal sealed class PartnerTable
{
    private readonly Dictionary<string, int> _indices;
    private readonly string[] _codes;

    private readonly HashSet<string>? _broken;

    /// <summary>Creates the table.</summary>
    /// <param name="rows">The partners, in the order of the file.</param>
    /// <param name="brokenCodes">The codes of rows that could not be read; null where it is not even known which these are.</param>
    /// <param name="tierEndYears">The years of the columns <c>tier_end_YYYY</c>.</param>
    public PartnerTable(ImmutableArray<PartnerRow> rows, IEnumerable<string>? brokenCodes, ImmutableArray<int> tierEndYears)
    {
        _broken = brokenCodes?.ToHashSet(StringComparer.Ordinal);
        Rows = rows;
        TierEndYears = tierEndYears;
        _codes = [.. rows.Select(row => row.Profile.Id.Code)];
        _indices = _codes.Select((code, index) => (code, index)).ToDictionary(pair => pair.code, pair => pair.index, StringComparer.Ordinal);
    }

    /// <summary>The partners, in the order of the file.</summary>
    public ImmutableArray<PartnerRow> Rows { get; }

    /// <summary>The years of the columns <c>tier_end_YYYY</c>.</summary>
    public ImmutableArray<int> TierEndYears { get; }

    /// <summary>The index of a partner by its code, or -1.</summary>
    public int IndexOf(string code) => _indices.GetValueOrDefault(code, -1);

    /// <summary>Whether there is a row with this code that could not be read: then it is no news that the partner is missing.</summary>
    public bool IsBroken(string code) => _broken?.Contains(code) ?? true;

    /// <summary>The partner whose code an unknown one was probably meant to be; null where none is near.</summary>
    /// <remarks>A partner's name in place of its code is understood too.</remarks>
    public PartnerProfile? Nearest(string text)
    {
        var named = Rows.FirstOrDefault(row => string.Equals(row.Profile.Name, text, StringComparison.OrdinalIgnoreCase));
        var code = named?.Profile.Id.Code ?? DidYouMean.Nearest(text, _codes);
        return code is null ? null : Rows[_indices[code]].Profile;
    }
}
