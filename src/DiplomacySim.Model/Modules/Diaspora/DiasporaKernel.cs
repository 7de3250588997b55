using System.Runtime.CompilerServices;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Modules.Diaspora;

/// <summary>A month of all remittances together in all futures of a shard.</summary>
internal static unsafe class DiasporaKernel
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Play<T>(DiasporaState home, PhiloxKey key, uint month)
        where T : struct, ISimd<T>
    {
        for (var lane = 0; lane < home.Padded; lane += T.Count)
        {
            T.Uniforms(home.Replications + lane, key, month, Draws.Home, (uint)Purpose.Remittances / 4, out var draw, out _, out _, out _);
            var path = T.Load(home.Path + lane) + T.Load(home.Drift + lane) + (T.Load(home.Spread + lane) * Elementary.NormalQuantile(draw));
            T.Store(path, home.Path + lane);
            var sent = T.Load(home.Level + lane) * Elementary.Exp(path + (T.Load(home.PerOutreach + lane) * T.Load(home.Outreach + lane)));
            T.Store(sent, home.Sent + lane);
            T.Store(T.Load(home.Year + lane) + sent, home.Year + lane);
        }
    }
}
