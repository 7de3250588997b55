using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Signals;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Home;

/// <summary>Turns levers, leaders and the calendar into the home's months.</summary>
internal sealed unsafe class HomeSchedule : IDisposable
{
    /// <summary>At this intensity all is as good as certain, and the odds are still a number of single precision.</summary>
    private const double LargestIntensity = 80;

    private readonly AlignedBuffer _buffer;
    private readonly RunInputs _inputs;
    private readonly LaneInputs _lanes;
    private readonly ShardParameters _parameters;
    private readonly HomeColumns _home;
    private readonly IKernels _kernels;
    private readonly uint[] _regions;
    private readonly float* _budget;
    private readonly float* _visitLog;
    private readonly float* _intensity;
    private readonly float* _odds;
    private readonly float* _effect;
    private readonly float* _uplift;
    private readonly float* _executionFactor;
    private readonly float* _capacityFactor;
    private readonly Month?[][] _tiedFrom;
    private readonly MonthSignals _signals;
    private readonly bool _hasSignals;
    private readonly bool _executionByLane;
    private readonly bool _visitsByLane;
    private double _execution = double.NaN;
    private double _capacity = double.NaN;
    private (bool Execution, bool Capacity) _drawn;

    public HomeSchedule(RunInputs inputs, LaneInputs lanes, ShardParameters parameters, HomeColumns home, IKernels kernels, MonthSignals signals)
    {
        _inputs = inputs;
        _lanes = lanes;
        _parameters = parameters;
        _home = home;
        _kernels = kernels;
        _signals = signals;
        _hasSignals = !inputs.Modules.IsEmpty || inputs.HasDirectedCapacity;
        _regions = [.. inputs.World.Regions.Select(Randomness.Draws.Region)];
        _buffer = new AlignedBuffer(9 * AlignedBuffer.BytesFor(home.Padded, sizeof(float)));
        _budget = _buffer.Take<float>(home.Padded);
        _visitLog = _buffer.Take<float>(home.Padded);
        _intensity = _buffer.Take<float>(home.Padded);
        _odds = _buffer.Take<float>(home.Padded);
        _effect = _buffer.Take<float>(LaneLayout.Width);
        _uplift = _buffer.Take<float>(LaneLayout.Width);
        _executionFactor = _buffer.Take<float>(home.Padded);
        _capacityFactor = _buffer.Take<float>(home.Padded);
        _tiedFrom = [.. inputs.World.Partners.Select(p => p.BlocActors.Select(FirstTie).ToArray())];
        _visitsByLane = _hasSignals || !lanes.Capacity.IsDefaultOrEmpty || !parameters.AgreementsPerVisit.IsUniform;
        _executionByLane = _hasSignals || !lanes.Capacity.IsDefaultOrEmpty || !lanes.Execution.IsDefaultOrEmpty || !parameters.ImplementationIntensity.IsUniform;
        LapseOdds = parameters.Of(_buffer, v => 1 / ShardParameters.HalfLifeDecay(v[Parameter.LapseHalfLife]) - 1, Parameter.LapseHalfLife);
        Seat();
    }

    public Column ImplementationIntensity => new(_intensity, _executionByLane);

    public Column ImplementationOdds => new(_odds, _executionByLane);

    public Column LapseOdds { get; }

    private World World => _inputs.World;

    /// <summary>Advances the home's columns to a month of the run.</summary>
    public void Advance(int offset)
    {
        var month = _inputs.From + offset;
        FillBudget(month, offset);
        FillCapacity(offset);
        var leader = World.LeaderAt(month);
        var begins = offset > 0 && leader.From == month;
        _kernels.Advance(
            _home,
            _parameters,
            _regions,
            new HomeMonth
            {
                Key = PhiloxKey.Of(_inputs.Seed),
                Month = (uint)month.Index,
                Budget = new Column(_budget, !_lanes.AttentionAt(offset).IsDefault),
                VisitLog = new Column(_visitLog, _visitsByLane),
                Slots = _signals.SlotColumn,
                Readiness = _signals.ReadinessColumn,
                ReferenceEffect = (float)ReferenceEffect(leader),
                NewEffect = begins ? EffectOf(leader) : null,
                NewUplift = begins ? UpliftOf(leader) : null,
                ChangesByChance = month >= World.LeaderChangesByChanceFrom,
                Fades = offset > 0 && leader.FadesFrom is { } from && month > from,
            },
            offset == 0 || month.Index % 4 == 0);
    }

    /// <summary>How many bloc actors with which the home has a tier a partner belongs to, by the end of the month before.</summary>
    public int BlocTies(int partner, Month month)
    {
        var ties = 0;
        foreach (var from in _tiedFrom[partner])
        {
            ties += from < month ? 1 : 0;
        }

        return ties;
    }

    /// <summary>Whether the month's year is a five-year multiple of the diplomatic relations.</summary>
    public bool IsAnniversary(int partner, Month month)
    {
        var years = month.Year - World.Partners[partner].RelationsSince.Year;
        return years > 0 && years % 5 == 0;
    }

    public void Dispose() => _buffer.Dispose();

    /// <summary>Seats the leader in office at the start, with the fading that has happened since.</summary>
    private void Seat()
    {
        var leader = World.LeaderAt(_inputs.From);
        var effect = EffectOf(leader);
        var uplift = UpliftOf(leader);
        var faded = leader.FadesFrom is { } from ? Math.Max(_inputs.From - from, 0) : 0;
        for (var lane = 0; lane < _home.Padded; lane++)
        {
            var gap = effect[lane] - _parameters.LeaderMean[lane];
            for (var month = 0; month < faded; month++)
            {
                gap *= _parameters.FadeDecay[lane];
            }

            _home.LeaderGap[lane] = gap;
            _home.LeaderUplift[lane] = uplift[lane];
        }
    }

    private double ReferenceEffect(Leader leader) => World.IsLast(leader) ? World.Parameters[Parameter.LeaderEffect] : leader.Effect;

    private Column EffectOf(Leader leader) => World.IsLast(leader) ? _parameters.LeaderEffect : Constant(_effect, leader.Effect);

    private Column UpliftOf(Leader leader) => World.IsLast(leader) ? _parameters.AgreementsUplift : Constant(_uplift, leader.AgreementsUplift);

    private static Column Constant(float* place, double value)
    {
        new Span<float>(place, LaneLayout.Width).Fill((float)value);
        return new Column(place, perLane: false);
    }

    private Month? FirstTie(int actor)
    {
        foreach (var step in World.TierSteps)
        {
            if (step.Partner == actor && step.Tier > 0)
            {
                return step.Month;
            }
        }

        return null;
    }

    private void FillBudget(Month month, int offset)
    {
        var season = World.Season[month.Number - 1];
        var drawn = _lanes.AttentionAt(offset);
        var byLane = !drawn.IsDefault;
        for (var lane = 0; lane < (byLane ? _home.Padded : LaneLayout.Width); lane++)
        {
            var yearly = byLane ? drawn[Math.Min(lane, _lanes.Lanes - 1)] : _inputs.Attention[offset];
            _budget[lane] = (float)(yearly / 12 * season);
        }
    }

    /// <summary>What depends on execution and capacity; computed anew only where a lever or a module has moved it.</summary>
    private void FillCapacity(int offset)
    {
        var (execution, capacity) = (_lanes.ExecutionAt(offset), _lanes.CapacityAt(offset));
        var drawn = (!execution.IsDefault, !capacity.IsDefault);
        var same = _execution == _inputs.Execution[offset] && _capacity == _inputs.Capacity[offset] && _drawn == drawn;
        if (same && !_hasSignals)
        {
            return;
        }

        var isUniform = drawn == (false, false) && _parameters.AgreementsPerVisit.IsUniform && _parameters.ImplementationIntensity.IsUniform;
        _drawn = drawn;
        _execution = _inputs.Execution[offset];
        _capacity = _inputs.Capacity[offset];
        for (var lane = 0; lane < (_executionByLane || _visitsByLane ? _home.Padded : LaneLayout.Width); lane++)
        {
            var at = Math.Min(lane, _lanes.Lanes - 1);
            var (executionFactor, capacityFactor) = _hasSignals ? (_signals.ExecutionColumn[at], _signals.CapacityColumn[at]) : (1f, 1f);
            if (same && executionFactor == _executionFactor[lane] && capacityFactor == _capacityFactor[lane])
            {
                continue;
            }

            _executionFactor[lane] = executionFactor;
            _capacityFactor[lane] = capacityFactor;
            if (lane > 0 && isUniform && executionFactor == _executionFactor[lane - 1] && capacityFactor == _capacityFactor[lane - 1])
            {
                (_intensity[lane], _odds[lane], _visitLog[lane]) = (_intensity[lane - 1], _odds[lane - 1], _visitLog[lane - 1]);
            }
            else
            {
                Fill(
                    lane,
                    at,
                    executionFactor * (execution.IsDefault ? _execution : execution[at]),
                    capacityFactor * (capacity.IsDefault ? _capacity : capacity[at]));
            }
        }
    }

    private void Fill(int lane, int at, double execution, double capacity)
    {
        var intensity = Math.Min(_parameters.ImplementationIntensity[at] * execution * capacity, LargestIntensity);
        _intensity[lane] = (float)intensity;
        _odds[lane] = (float)(Precise.Exp(intensity) - 1);
        _visitLog[lane] = (float)Precise.Log(Math.Max(_parameters.AgreementsPerVisit[at] * capacity, 1e-30));
    }
}
