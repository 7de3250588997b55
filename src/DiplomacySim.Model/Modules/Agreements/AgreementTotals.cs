using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Modules.Agreements;

/// <summary>Counts of agreements added up over all partners.</summary>
/// <remarks>They are whole numbers that single precision holds exactly, so that the order of the partners changes no bit.</remarks>
internal static unsafe class AgreementTotals
{
    public static void UnderWay(ModuleContext context, float* into) => Sum(context, static state => (nint)state.Pipeline, into);

    public static void Implemented(ModuleContext context, float* into) => Sum(context, static state => (nint)state.Implemented, into);

    public static void Lapsed(ModuleContext context, float* into) => Sum(context, static state => (nint)state.Lapsed, into);

    public static void Signed(ModuleContext context, float* into) => Sum(context, static state => (nint)state.Signed, into);

    private static void Sum(ModuleContext context, Func<PartnerColumns, nint> column, float* into)
    {
        new Span<float>(into, context.Padded).Clear();
        for (var partner = 0; partner < context.Partners; partner++)
        {
            var from = (float*)column(context.Columns(partner));
            for (var lane = 0; lane < context.Padded; lane += Simd256.Count)
            {
                Simd256.Store(Simd256.Load(into + lane) + Simd256.Load(from + lane), into + lane);
            }
        }
    }
}
