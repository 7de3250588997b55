using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.Reference;

/// <summary>The home in one future.</summary>
internal sealed class ReferenceHome
{
    private readonly RunInputs _inputs;
    private readonly uint _replication;
    private readonly ReferenceParameters _parameters;
    private readonly ReferenceLevers _levers;

    public ReferenceHome(RunInputs inputs, uint replication, ReferenceParameters parameters, ReferenceLevers levers)
    {
        _inputs = inputs;
        _replication = replication;
        _parameters = parameters;
        _levers = levers;

        var leader = LeaderAt(inputs.From);
        LeaderGap = EffectOf(leader) - parameters[Parameter.LeaderMean];
        LeaderUplift = UpliftOf(leader);
        for (var month = leader.FadesFrom ?? inputs.From; month < inputs.From; month += 1)
        {
            LeaderGap *= parameters.FadeDecay;
        }

        var draw = Draws.Uniform(inputs.Seed, replication, Draws.Once, Draws.Home, Purpose.StartActivism);
        Autoregression = parameters[Parameter.ActivismSpread] * ReferenceMath.NormalQuantile(draw);
    }

    public float LeaderGap { get; private set; }

    public float LeaderUplift { get; private set; }

    public bool LeaderByChance { get; private set; }

    public float Autoregression { get; private set; }

    public float Activism { get; private set; }

    public float VisitUplift { get; private set; }

    public float Occasions { get; set; }

    public void Advance(int offset)
    {
        var month = _inputs.From + offset;
        var leader = LeaderAt(month);
        if (offset > 0 && leader.From == month)
        {
            LeaderGap = EffectOf(leader) - _parameters[Parameter.LeaderMean];
            LeaderUplift = UpliftOf(leader);
            LeaderByChance = false;
        }
        else
        {
            Continue(leader, month, offset);
        }

        var effect = _parameters[Parameter.LeaderMean] + LeaderGap;
        Autoregression = (_parameters[Parameter.ActivismPersistence] * Autoregression)
            + (_parameters.ActivismInnovation * ReferenceMath.NormalQuantile(Draw(month, Purpose.Activism)));
        Activism = _parameters[Parameter.ReadinessLevel] + effect + (Autoregression - _parameters.ActivismCentre);

        var capacity = _levers.Capacity ?? _inputs.Capacity[offset];
        VisitUplift = (float)Precise.Log(Math.Max(_parameters[Parameter.AgreementsPerVisit] * capacity, 1e-30)) + LeaderUplift;

        var yearly = _levers.Attention ?? _inputs.Attention[offset];
        var usual = (float)(yearly / 12 * _inputs.World.Season[month.Number - 1]);
        var reference = (float)(IsLast(leader) ? _inputs.World.Parameters[Parameter.LeaderEffect] : leader.Effect);
        var budget = Math.Min(usual * ReferenceMath.Exp(_parameters[Parameter.AttentionActivism] * (effect - reference)), 1e6f);
        Occasions = MathF.Floor(budget);
        Occasions += Draw(month, Purpose.Occasions) < budget - Occasions ? 1f : 0f;
    }

    /// <summary>-ln(1 - p) of an agreement's being implemented in a month.</summary>
    public (float Intensity, float Odds) Implementation(int offset)
    {
        var execution = _levers.Execution ?? _inputs.Execution[offset];
        var capacity = _levers.Capacity ?? _inputs.Capacity[offset];
        var intensity = Math.Min(_parameters.ImplementationIntensity * execution * capacity, 80);
        return ((float)intensity, (float)(Precise.Exp(intensity) - 1));
    }

    public float Tour(Month month, string region) =>
        ReferenceMath.NormalQuantile(Draws.Tour(_inputs.Seed, _replication, (uint)month.Index, Draws.Region(region)));

    private void Continue(Leader leader, Month month, int offset)
    {
        if (LeaderByChance || (offset > 0 && month > leader.FadesFrom))
        {
            LeaderGap *= _parameters.FadeDecay;
        }

        if (month >= _inputs.World.LeaderChangesByChanceFrom
            && Draw(month, Purpose.LeaderChange) < _parameters[Parameter.LeaderChangeRate])
        {
            LeaderGap = _parameters[Parameter.LeaderSpread] * ReferenceMath.NormalQuantile(Draw(month, Purpose.LeaderEffect));
            LeaderUplift = 0f;
            LeaderByChance = true;
        }
    }

    private float Draw(Month month, Purpose purpose) =>
        Draws.Uniform(_inputs.Seed, _replication, (uint)month.Index, Draws.Home, purpose);

    private Leader LeaderAt(Month month) => _inputs.World.Leaders.LastOrDefault(l => l.From <= month) ?? _inputs.World.Leaders[0];

    private bool IsLast(Leader leader) => leader == _inputs.World.Leaders[^1];

    private float EffectOf(Leader leader) => IsLast(leader) ? _parameters[Parameter.LeaderEffect] : (float)leader.Effect;

    private float UpliftOf(Leader leader) => IsLast(leader) ? _parameters[Parameter.AgreementsUplift] : (float)leader.AgreementsUplift;
}
