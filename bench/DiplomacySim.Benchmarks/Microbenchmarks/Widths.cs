using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Benchmarks.Microbenchmarks;

/// <summary>The kernels by the width of their vectors.</summary>
internal static class Widths
{
    public static IKernels Kernels(int bits) => bits switch
    {
        512 => new Kernels<Simd512>(),
        256 => new Kernels<Simd256>(),
        128 => new Kernels<Simd128>(),
        _ => throw new ArgumentOutOfRangeException(nameof(bits), bits, "The widths are 512, 256 and 128 bits."),
    };
}
