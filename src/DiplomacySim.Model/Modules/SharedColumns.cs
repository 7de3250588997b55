using System.Runtime.InteropServices;
using DiplomacySim.Model.Modules.Agreements;
using DiplomacySim.Model.Signals;

namespace DiplomacySim.Model.Modules;

/// <summary>What modules show one another within a shard.</summary>
/// <remarks>The columns are state of the module that gives them; the list is of the month alone.</remarks>
internal sealed unsafe class SharedColumns
{
    private readonly List<LaneCrisis> _crises = [];

    /// <summary>The crises that put citizens in danger, a number a lane; null where the module of their protection is off.</summary>
    /// <remarks>Modules before that of protection in the table see those of the month before.</remarks>
    public float* ActiveCrises { get; set; }

    /// <summary>The usual number of crises under way, which the core already holds.</summary>
    public double UsualCrises { get; set; }

    /// <summary>By field of agreements, the weight that programmes give it beside the usual mix; 0 where no module gives one.</summary>
    public nint[] FieldWeights { get; } = new nint[AgreementFields.Count];

    /// <summary>The crises that broke out this month, by lane; for modules after that of protection in the table.</summary>
    public ReadOnlySpan<LaneCrisis> Crises => CollectionsMarshal.AsSpan(_crises);

    public void Add(in LaneCrisis crisis) => _crises.Add(crisis);

    public void Clear() => _crises.Clear();
}
