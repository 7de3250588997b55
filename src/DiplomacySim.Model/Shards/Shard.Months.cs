using DiplomacySim.Model.Calendars;

namespace DiplomacySim.Model.Shards;

/// <summary>The monthly loop: the home announces, one exchange with all partners, the home resolves.</summary>
public sealed partial class Shard
{
    /// <summary>Plays one month.</summary>
    /// <param name="explain">Told the parts of the readiness behind every step, before it is taken; may be null.</param>
    /// <param name="plan">What is planned for the month instead of what the run says; null for the run's own plan.</param>
    /// <exception cref="InvalidOperationException">All months have been played, or the partners have to be awaited.</exception>
    public void Advance(UpgradeExplanation? explain = null, MonthPlan? plan = null) => Complete(AdvanceAsync(explain, plan));

    /// <summary>Plays one month with partners that may have to be awaited.</summary>
    /// <param name="explain">Told the parts of the readiness behind every step, before it is taken; may be null.</param>
    /// <param name="plan">What is planned for the month instead of what the run says; null for the run's own plan.</param>
    /// <exception cref="InvalidOperationException">All months have been played.</exception>
    public async ValueTask AdvanceAsync(UpgradeExplanation? explain = null, MonthPlan? plan = null)
    {
        var due = PlanDue();
        if (Director is { } director)
        {
            if (director.ReadsPartners)
            {
                await SettleAsync();
            }

            director.Direct(this, _signals);
        }

        _modules?.Begin(_inputs.From + _month, _month, plan ?? due);
        if (!HearsModules)
        {
            _signals.Clear();
        }

        Announce(plan ?? due);
        await _owners.ExchangeAsync(_exchange);
        _exchange.Complete();
        Resolve(plan is null ? _guests[_month] : ListGuests(plan.Hosted));
        TellObservation();
        ListUpgrades(explain);
        _signals.Clear();
        _rivals.Displease(_upgrades);
        _exchange.Decide();
        Count();
        _rivals.Update(_upgrades);
        _modules?.End(_inputs.From + _month, _month);
        _month++;
    }

    /// <summary>Tells the partners what was decided in the month last played, so that their columns can be read.</summary>
    /// <remarks>Reading a column does so by itself where the partners need not be awaited.</remarks>
    public async ValueTask SettleAsync()
    {
        if (_exchange.HasOutcome)
        {
            _exchange.Settle();
            await _owners.ExchangeAsync(_exchange);
            _exchange.Complete();
        }
    }

    private void Settle() => Complete(SettleAsync());

    private static void Complete(ValueTask step)
    {
        if (!step.IsCompleted)
        {
            throw new InvalidOperationException("The partners of this shard have to be awaited: use AdvanceAsync and SettleAsync.");
        }

        step.GetAwaiter().GetResult();
    }

    private MonthPlan PlanDue() => _month < _inputs.Months
        ? _inputs.Plans[_month]
        : throw new InvalidOperationException($"All {_inputs.Months} months have been played.");

    /// <summary>Advances the home and sets out the plans; planned visits take place even where chance gave fewer occasions.</summary>
    private void Announce(MonthPlan plan)
    {
        _home.TurnVisitUplift();
        _schedule.Advance(_month);
        var visits = _exchange.Announce(_inputs.From + _month, plan.Partners);
        if (visits > 0)
        {
            AllowAtLeast(visits);
        }
    }
}
