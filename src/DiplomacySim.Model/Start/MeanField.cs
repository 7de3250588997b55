using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Start;

/// <summary>The expected course of capital, visits and agreements along the recorded past, and what the past tells of partners' willingness.</summary>
/// <remarks>
/// Chance is replaced by its mean: a partner is visited with probability 1 - exp(-m e^v), m such that the month's activities are
/// used up. The tiers are those of history. The likelihood of each partner's steps, on nine Gauss-Hermite points of its
/// frailty, gives the frailty's posterior mean and deviation. The world's default parameters are used throughout.
/// </remarks>
internal sealed class MeanField
{
    private const int BurnInMonths = 120;

    /// <summary>Months since the last visit of a partner whose visits are not recorded.</summary>
    private const int UnrecordedMonths = 8;

    private static readonly double[] s_nodes =
        [-3.190993201781528, -2.266580584531843, -1.468553289216668, -0.723551018752838, 0, 0.723551018752838, 1.468553289216668, 2.266580584531843, 3.190993201781528];

    private static readonly double[] s_weights =
        [3.960697726326438e-05, 4.943624275536947e-03, 8.847452739437657e-02, 4.326515590025558e-01, 7.202352156060510e-01, 4.326515590025558e-01, 8.847452739437657e-02, 4.943624275536947e-03, 3.960697726326438e-05];

    private readonly World _world;
    private readonly ParameterSet _parameters;
    private readonly PastTiers _tiers;
    private readonly PartnerCourse[] _courses;
    private readonly int[] _byCode;
    private readonly Action<PastMonth>? _observe;

    private MeanField(World world, Action<PastMonth>? observe)
    {
        _world = world;
        _observe = observe;
        _parameters = world.Parameters;
        _tiers = new PastTiers(world);
        _byCode = [.. Enumerable.Range(0, world.Partners.Length).OrderBy(i => world.Partners[i].Id)];
        _courses = [.. world.Partners.Select(partner => new PartnerCourse(new StandardScores(world, partner), p => world.Parameters[p], s_nodes.Length))];
    }

    /// <summary>The state at the start of a month, the past before it taken as given.</summary>
    public static StartState At(World world, Month from)
    {
        var field = new MeanField(world, null);
        var until = from < world.HistoryTo + 1 ? from : world.HistoryTo + 1;
        field.AdvanceTo(until);
        return new StartState(from, [.. Enumerable.Range(0, world.Partners.Length).Select(i => field.Close(i, until))]);
    }

    /// <summary>Walks along the whole record; frailties are not weighed.</summary>
    public static void Follow(World world, Action<PastMonth> observe) =>
        new MeanField(world, observe).AdvanceTo(world.HistoryTo + 1);

    private void AdvanceTo(Month until)
    {
        for (var month = _world.HistoryFrom + -BurnInMonths; month < until; month += 1)
        {
            Advance(month);
        }
    }

    private void Advance(Month month)
    {
        var recorded = month >= _world.HistoryFrom;
        _tiers.AdvanceTo(month);
        var leader = _world.LeaderAt(month);
        var isLast = _world.IsLast(leader);
        var effect = isLast ? _parameters[Parameter.LeaderEffect] : leader.Effect;
        var uplift = isLast ? _parameters[Parameter.AgreementsUplift] : leader.AgreementsUplift;
        var recencyDecay = Precise.Exp(-1 / _parameters[Parameter.AttentionRecencyMonths]);
        var weights = new double[_courses.Length];
        for (var i = 0; i < _courses.Length; i++)
        {
            var course = _courses[i];
            course.Recency *= recencyDecay;
            course.Appeal = course.Attention + (_parameters[Parameter.AttentionTier] * _tiers.Before(i)) - (_parameters[Parameter.AttentionRecency] * course.Recency);
            weights[i] = Precise.Exp(course.Appeal);
        }

        var scale = VisitScale(weights, ActivitiesIn(month));
        for (var i = 0; i < _courses.Length; i++)
        {
            var visit = 1 - Precise.Exp(-scale * weights[i]);
            var course = _courses[i];
            course.Fulfil(_parameters, _world.Execution, _world.Capacity);
            if (recorded && _world.Partners[i].Kind == PartnerKind.Country)
            {
                Tell(i, month, visit, effect);
            }

            course.Visits[month.Number - 1] = visit;
            course.Meet(_parameters, visit, uplift, _world.Capacity, _tiers.After(i) > _tiers.Before(i));
        }
    }

    private double ActivitiesIn(Month month) =>
        Math.Min(_world.AttentionAt(month) / 12 * _world.Season[month.Number - 1], _courses.Length * 0.999);

    /// <summary>The m for which the probabilities 1 - exp(-m w) add up to the month's activities.</summary>
    /// <remarks>Sums run by code, so that the order of partners changes no bit.</remarks>
    private double VisitScale(double[] weights, double activities)
    {
        if (activities <= 0)
        {
            return 0;
        }

        // The sum is concave in m, so Newton's steps from 0 rise to the root and never pass it.
        double m = 0;
        for (var step = 0; step < 200; step++)
        {
            double sum = 0, slope = 0;
            foreach (var i in _byCode)
            {
                var missed = Precise.Exp(-m * weights[i]);
                sum += 1 - missed;
                slope += weights[i] * missed;
            }

            var next = m + ((activities - sum) / slope);
            if (!(next > m * (1 + 1e-12)))
            {
                break;
            }

            m = next;
        }

        return m;
    }

    private void Tell(int partner, Month month, double visit, double effect)
    {
        var before = _tiers.Before(partner);
        if (before == _parameters.Top)
        {
            return;
        }

        if (_observe is null)
        {
            Weigh(partner, visit, effect);
            return;
        }

        var course = _courses[partner];
        _observe(new PastMonth(
            partner,
            month,
            before,
            _tiers.After(partner),
            _tiers.MonthsBefore(partner),
            visit,
            course.Capital,
            course.Credibility(_parameters),
            _tiers.PeerShare(partner),
            _tiers.RivalAhead(partner)));
    }

    /// <summary>The likelihood of what happened to a partner this month, at each point of its frailty.</summary>
    private void Weigh(int partner, double visit, double effect)
    {
        var before = _tiers.Before(partner);
        var after = _tiers.After(partner);
        var top = _parameters.Top;
        var course = _courses[partner];
        var months = _tiers.MonthsBefore(partner);
        var mature = before == 0
            ? 1
            : Precise.Logistic(((months / 12) - _parameters[Parameter.MaturationYears]) / _parameters[Parameter.MaturationSpread]);
        var rate = visit * _parameters[Parameter.PartnerAcceptance] * mature;
        var score = _parameters[Parameter.ReadinessLevel] + effect + course.Interest
            + (_parameters[Parameter.CapitalWeight] * Precise.Log(1 + course.Capital))
            + (_parameters[Parameter.RegionalDiffusion] * _tiers.PeerShare(partner))
            + (_parameters[Parameter.RivalCatchUp] * _tiers.RivalAhead(partner))
            + (_parameters[Parameter.CredibilityWeight] * (course.Credibility(_parameters) - _parameters[Parameter.UsualCredibility]));
        for (var node = 0; node < s_nodes.Length; node++)
        {
            var latent = score + (Math.Sqrt(2) * s_nodes[node] * _parameters[Parameter.FrailtySpread]);
            var reach = rate * Precise.Logistic(latent - Threshold(before, after > before ? after : before + 1));
            var likelihood = after > before
                ? reach - (after < top ? rate * Precise.Logistic(latent - Threshold(before, after + 1)) : 0)
                : 1 - reach;
            course.LogLikelihood[node] += Precise.Log(Math.Max(likelihood, 1e-300));
        }
    }

    private double Threshold(int tier, int rung)
    {
        var top = _parameters.Top;
        return _parameters.Threshold(rung) + (rung == top && top > 1 && tier != top - 1 ? _parameters[Parameter.JumpCost] : 0);
    }

    private PartnerStart Close(int partner, Month until)
    {
        var course = _courses[partner];
        var highest = course.LogLikelihood.Max();
        double total = 0, mean = 0, square = 0;
        for (var node = 0; node < s_nodes.Length; node++)
        {
            var weight = s_weights[node] * Precise.Exp(course.LogLikelihood[node] - highest);
            var frailty = Math.Sqrt(2) * s_nodes[node] * _parameters[Parameter.FrailtySpread];
            total += weight;
            mean += weight * frailty;
            square += weight * frailty * frailty;
        }

        mean /= total;
        var deviation = Math.Sqrt(Math.Max((square / total) - (mean * mean), 0));
        var lastVisit = _world.Visits.Where(v => v.Partner == partner && v.Month < until).Select(v => (int?)(until - v.Month - 1)).Min();
        return new PartnerStart(
            _tiers.After(partner),
            _tiers.After(partner) == 0 ? double.PositiveInfinity : _tiers.MonthsAt(partner, until + -1),
            course.Capital,
            Precise.Exp(-(lastVisit ?? UnrecordedMonths) / _parameters[Parameter.AttentionRecencyMonths]),
            course.Pipeline,
            course.Implemented,
            course.Lapsed,
            mean,
            deviation)
        {
            VisitsAMonth = course.Visits.Sum() / 12,
        };
    }
}
