using System.Numerics;

namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary>An operation on two columns of a kind.</summary>
internal interface IOperation<T>
    where T : unmanaged
{
    /// <summary>The operation, item by item.</summary>
    static abstract Vector<T> Apply(Vector<T> left, Vector<T> right);
}
