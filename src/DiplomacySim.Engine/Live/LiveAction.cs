using DiplomacySim.Model;

namespace DiplomacySim.Engine.Live;

/// <summary>Something injected into the next month of a live world, in all its futures, beside what its policy plans.</summary>
/// <remarks>Made by one of the static methods. Whether a world takes it is checked when it is injected.</remarks>
public sealed record LiveAction
{
    /// <summary>The most agreements that one action signs.</summary>
    public const int MaxAgreements = 1_000;

    /// <summary>The most tension that one crisis adds.</summary>
    public const double MaxTension = 10;

    /// <summary>What happens.</summary>
    public required LiveActionKind Kind { get; init; }

    /// <summary>With whom.</summary>
    public required PartnerId Partner { get; init; }

    /// <summary>Agreements signed, 1 to <see cref="MaxAgreements"/>, for <see cref="LiveActionKind.Sign"/>; else 0.</summary>
    public int Agreements { get; init; }

    /// <summary>The name of the tier reached, for <see cref="LiveActionKind.Upgrade"/>; else null.</summary>
    public string? Tier { get; init; }

    /// <summary>The tension added, above 0 and at most <see cref="MaxTension"/>, for <see cref="LiveActionKind.Crisis"/>; else 0.</summary>
    public double Tension { get; init; }

    /// <summary>Whether a crisis suspends the partnership where the partner stands on the second rung or higher.</summary>
    public bool Suspends { get; init; }

    /// <summary>A visit.</summary>
    public static LiveAction Visit(PartnerId partner) => new() { Kind = LiveActionKind.Visit, Partner = partner };

    /// <summary>Agreements signed.</summary>
    public static LiveAction Sign(PartnerId partner, int agreements) =>
        new() { Kind = LiveActionKind.Sign, Partner = partner, Agreements = agreements };

    /// <summary>An upgrade to a tier of the world's ladder.</summary>
    public static LiveAction Upgrade(PartnerId partner, string tier) => new() { Kind = LiveActionKind.Upgrade, Partner = partner, Tier = tier };

    /// <summary>A crisis; without more said as large as the model's own severe events, and without suspension.</summary>
    public static LiveAction Crisis(PartnerId partner, double tension = 1, bool suspends = false) =>
        new() { Kind = LiveActionKind.Crisis, Partner = partner, Tension = tension, Suspends = suspends };
}
