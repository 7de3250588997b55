using DiplomacySim.Model.Columns;

namespace DiplomacySim.Model.Resolution;

/// <summary>What the home has gathered to decide a month.</summary>
internal unsafe struct ResolutionInput
{
    /// <summary>The bid of a planned visit: above every drawn one.</summary>
    public const float PlannedVisitBid = 1e30f;

    /// <summary>The bid of a planned upgrade: above every other; it is never held back.</summary>
    public const float PlannedUpgradeBid = 2e30f;

    /// <summary>The bid of a partner that is not visited whatever else: below every other, and below the threshold of no bid.</summary>
    public const float BarredBid = float.NegativeInfinity;

    public required int Padded;

    public required int Partners;

    /// <summary>The bid column of each partner.</summary>
    public required float** Bids;

    /// <summary>The target column of each partner: the rung that an occasion would bring, or 0.</summary>
    public required byte** Targets;

    /// <summary>The occasions of each lane, planned visits included.</summary>
    public required float* Occasions;

    /// <summary>The top-level activities of each lane since the start, to which the month's are added.</summary>
    public required float* Visits;

    public required Column UpgradesPerMonth;

    /// <summary>The partners in the order of their codes.</summary>
    public required int[] ByCode;

    /// <summary>The place of each partner in that order.</summary>
    public required int[] CodeRank;

    /// <summary>The guests of this month's hosted events; null or empty where there is none.</summary>
    public required GuestList[]? Guests;
}
