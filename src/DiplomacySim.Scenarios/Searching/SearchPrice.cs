namespace DiplomacySim.Scenarios.Searching;

/// <summary>What something costs, in a unit of the scenario's own.</summary>
/// <param name="Of"><see cref="Visit"/>, <see cref="Distance"/>, or a lever that is searched.</param>
/// <param name="Price">The price of a visit, of 1,000 km to its host, or of one unit of a lever held over the whole run.</param>
public sealed record SearchPrice(string Of, double Price)
{
    /// <summary>What each planned visit costs.</summary>
    public const string Visit = "visit";

    /// <summary>What the way to each planned visit costs, by 1,000 km on a great circle from home, one way.</summary>
    public const string Distance = "thousand km";
}
