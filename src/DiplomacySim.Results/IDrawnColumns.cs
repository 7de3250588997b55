using System.Collections.Immutable;

namespace DiplomacySim.Results;

/// <summary>Everything that was drawn for the futures of an experiment: what is stored, and what is worked out anew where it is needed.</summary>
public interface IDrawnColumns
{
    /// <summary>The columns, those of the definition first; see <see cref="ExperimentDefinition.NameBeside"/>.</summary>
    ImmutableArray<ColumnDefinition> Columns { get; }

    /// <summary>All columns of some futures.</summary>
    /// <param name="policy">The index of the policy.</param>
    /// <param name="futures">The futures.</param>
    /// <param name="stored">What is stored of them; empty where nothing is.</param>
    /// <returns>The values in the order of <see cref="Columns"/>; NaN where nothing was drawn.</returns>
    ImmutableArray<ReadOnlyMemory<double>> Complete(int policy, ReadOnlySpan<long> futures, ImmutableArray<ReadOnlyMemory<double>> stored);
}
