using System.Numerics;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Parameters;

namespace DiplomacySim.Model.Modules;

/// <summary>When each of some partners last had a top-level activity, as the home knows it.</summary>
/// <remarks>Only the lanes of the month's visits are touched, so that it costs next to nothing.</remarks>
internal sealed unsafe class VisitLedger
{
    /// <summary>The months since the last activity where none is known.</summary>
    private const double Never = 36;

    private readonly ModuleContext _context;
    private readonly nint[] _last;
    private readonly float* _played;

    /// <summary>The ledger of some partners.</summary>
    /// <param name="context">What the module sees.</param>
    /// <param name="partners">The partners.</param>
    /// <param name="take">Gives a column of the module's; <see cref="Columns"/> of them are taken.</param>
    public VisitLedger(ModuleContext context, int[] partners, Func<nint> take)
    {
        _context = context;
        Partners = partners;
        _last = new nint[partners.Length];
        _played = (float*)take();
        var memory = context.World.Parameters[Parameter.AttentionRecencyMonths];
        for (var i = 0; i < partners.Length; i++)
        {
            _last[i] = take();
            var recency = context.Inputs.Start.Partners[partners[i]].Recency;
            var months = recency > 0 ? Math.Min(Math.Floor((-memory * Precise.Log(recency)) + 0.5), Never) : Never;
            new Span<float>((float*)_last[i], context.Padded).Fill((float)(-1 - months));
        }
    }

    /// <summary>The columns that the ledger of a number of partners takes.</summary>
    public static int Columns(int partners) => partners + 1;

    /// <summary>The partners.</summary>
    public int[] Partners { get; }

    /// <summary>The number in the run of the month of a partner's last activity; below 0 before the run.</summary>
    public float* Last(int place) => (float*)_last[place];

    /// <summary>The months since a partner's last activity, at the end of the month last played; 0 where it was in that month.</summary>
    public float MonthsSince(int place, int lane) => _played[lane] - 1f - Last(place)[lane];

    /// <summary>Takes in the month that has been decided.</summary>
    /// <param name="offset">Its number in the run.</param>
    /// <param name="visited">Told each visit, by place in the ledger and lane; may be null.</param>
    public void Update(int offset, Action<int, int>? visited = null)
    {
        new Span<float>(_played, _context.Padded).Fill(offset + 1);
        for (var i = 0; i < Partners.Length; i++)
        {
            var last = Last(i);
            var words = _context.Visited(Partners[i]);
            for (var word = 0; word < words.Length; word++)
            {
                for (uint bits = words[word]; bits != 0; bits &= bits - 1)
                {
                    var lane = (word * LaneLayout.Width) + BitOperations.TrailingZeroCount(bits);
                    last[lane] = offset;
                    visited?.Invoke(i, lane);
                }
            }
        }
    }
}
