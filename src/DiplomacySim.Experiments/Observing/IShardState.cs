using DiplomacySim.Model;
using DiplomacySim.Model.Modules;
using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Experiments.Observing;

/// <summary>What an <see cref="Observer"/> reads off a shard at the end of a month: columns with one item for each lane.</summary>
/// <remarks>
/// Partners are indices into <see cref="Model.Worlds.World.Partners"/>. Every column holds <see cref="Lanes"/> items and
/// stays as it is until <see cref="Observer.Observe"/> returns. Only partners that are countries of the ladder are asked for.
/// </remarks>
public interface IShardState
{
    /// <summary>The number of futures in the shard; at least 1.</summary>
    int Lanes { get; }

    /// <summary>The month that has just ended.</summary>
    Month Month { get; }

    /// <summary>The home's budget of top-level activities in this month, as a yearly rate.</summary>
    ReadOnlySpan<float> Attention { get; }

    /// <summary>Readiness level, leader effect and activism of the home together, in log-odds.</summary>
    ReadOnlySpan<float> Activism { get; }

    /// <summary>Top-level activities with all partners since the run began.</summary>
    ReadOnlySpan<float> Visits { get; }

    /// <summary>Upgrades since the run began.</summary>
    ReadOnlySpan<float> Upgrades { get; }

    /// <summary>The partner's rung.</summary>
    ReadOnlySpan<byte> Tier(int partner);

    /// <summary>The partner's rung when the run began.</summary>
    ReadOnlySpan<byte> TierAtStart(int partner);

    /// <summary>Relationship capital with the partner, in points.</summary>
    ReadOnlySpan<float> Capital(int partner);

    /// <summary>Tension with the partner; 1 is official displeasure at the top.</summary>
    ReadOnlySpan<float> Tension(int partner);

    /// <summary>Months since the partner's last step on the ladder; infinite on the lowest rung.</summary>
    ReadOnlySpan<float> MonthsInTier(int partner);

    /// <summary>Agreements signed with the partner since the run began.</summary>
    ReadOnlySpan<float> Agreements(int partner);

    /// <summary>Writes what a quantity of a module is.</summary>
    /// <param name="quantity">The quantity; its module is on.</param>
    /// <param name="partner">The partner; -1 for a quantity of the home.</param>
    /// <param name="into">Receives <see cref="Lanes"/> items.</param>
    void Read(ModuleQuantity quantity, int partner, Span<float> into);

    /// <summary>Writes how often a rule has taken up a partner, or a shock has struck, since the run began; 0 where there is none of the name.</summary>
    /// <param name="kind">Whether it is a rule or a shock.</param>
    /// <param name="name">Its name.</param>
    /// <param name="into">Receives <see cref="Lanes"/> items.</param>
    void Times(DirectiveKind kind, string name, Span<float> into);

    /// <summary>Writes the number of top-level activities with the partner in the last twelve months, this one included.</summary>
    /// <param name="partner">The partner.</param>
    /// <param name="into">Receives <see cref="Lanes"/> items.</param>
    void VisitsLastYear(int partner, Span<float> into);
}
