using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Benchmarks.Microbenchmarks;

/// <summary>The elementary functions and the generator; times are per value, of the generator per block of four draws.</summary>
[MemoryDiagnoser]
public unsafe class MathematicsBenchmarks
{
    private const int Values = 1024;

    private float* _values;
    private float* _results;

    /// <summary>The bits of a vector.</summary>
    [Params(512, 256, 128)]
    public int Width { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _values = (float*)NativeMemory.AlignedAlloc(Values * sizeof(float), 64);
        _results = (float*)NativeMemory.AlignedAlloc(4 * Values * sizeof(float), 64);
        for (var i = 0; i < Values; i++)
        {
            _values[i] = (i + 0.5f) / Values;
        }
    }

    [GlobalCleanup]
    public void Free()
    {
        NativeMemory.AlignedFree(_values);
        NativeMemory.AlignedFree(_results);
    }

    [Benchmark(OperationsPerInvoke = Values)]
    public void Exp()
    {
        switch (Width)
        {
            case 512: Exp<Simd512>(); break;
            case 256: Exp<Simd256>(); break;
            default: Exp<Simd128>(); break;
        }
    }

    [Benchmark(OperationsPerInvoke = Values)]
    public void Log()
    {
        switch (Width)
        {
            case 512: Log<Simd512>(); break;
            case 256: Log<Simd256>(); break;
            default: Log<Simd128>(); break;
        }
    }

    [Benchmark(OperationsPerInvoke = Values)]
    public void NormalQuantile()
    {
        switch (Width)
        {
            case 512: NormalQuantile<Simd512>(); break;
            case 256: NormalQuantile<Simd256>(); break;
            default: NormalQuantile<Simd128>(); break;
        }
    }

    [Benchmark(OperationsPerInvoke = Values)]
    public void Philox()
    {
        switch (Width)
        {
            case 512: Philox<Simd512>(); break;
            case 256: Philox<Simd256>(); break;
            default: Philox<Simd128>(); break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void Exp<T>()
        where T : struct, ISimd<T>
    {
        for (var i = 0; i < Values; i += T.Count)
        {
            T.Store(Elementary.Exp(T.Load(_values + i)), _results + i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void Log<T>()
        where T : struct, ISimd<T>
    {
        for (var i = 0; i < Values; i += T.Count)
        {
            T.Store(Elementary.Log(T.Load(_values + i)), _results + i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void NormalQuantile<T>()
        where T : struct, ISimd<T>
    {
        for (var i = 0; i < Values; i += T.Count)
        {
            T.Store(Elementary.NormalQuantile(T.Load(_values + i)), _results + i);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private void Philox<T>()
        where T : struct, ISimd<T>
    {
        for (var i = 0; i < Values; i += T.Count)
        {
            T.Uniforms((uint*)_values + i, PhiloxKey.Of(1), 24312, 7, 0, out var first, out var second, out var third, out var fourth);
            T.Store(first, _results + i);
            T.Store(second, _results + Values + i);
            T.Store(third, _results + (2 * Values) + i);
            T.Store(fourth, _results + (3 * Values) + i);
        }
    }
}
