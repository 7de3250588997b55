using System.Numerics;

namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary>A comparison; with something that is not a number only 'not equal' holds.</summary>
internal interface IComparison : IOperation<byte>
{
    /// <summary>The comparison of numbers, item by item: all ones where it holds, else all zeros.</summary>
    static abstract Vector<long> Compare(Vector<double> left, Vector<double> right);
}
