using System.Collections.Immutable;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Exploration.Designs;
using DiplomacySim.Model;
using DiplomacySim.Results;

namespace DiplomacySim.Reports.Analyses;

/// <summary>A method, and whether an experiment's design allows it.</summary>
/// <param name="Method">The method.</param>
/// <param name="IsAllowed">Whether the design allows it; the cases may still be too few, or alike.</param>
public sealed record AnalysisOffer(AnalysisMethod Method, bool IsAllowed)
{
    /// <summary>All methods, for an experiment.</summary>
    public static ImmutableArray<AnalysisOffer> For(ExperimentDefinition definition)
    {
        var design = StoredDesign.Read(definition);
        return [.. AnalysisMethod.All.Select(method => new AnalysisOffer(method, Allows(method, definition, design)))];
    }

    private static bool Allows(AnalysisMethod method, ExperimentDefinition definition, StoredDesign design) => (method.Name, method.Group) switch
    {
        ("sobol", _) => design.Kind == DesignKind.Saltelli,
        ("morris", _) => design.Kind == DesignKind.Morris,
        (_, AnalysisMethod.Search) => SearchRecord.Of(definition) is not null,
        (_, AnalysisMethod.Explanation) => definition.ModelVersion == ModelVersion.Current,
        (_, AnalysisMethod.Robustness) => definition.Policies.Length > 1,
        ("delta" or "pawn" or "regional", _) => design.HasInputs && design.Kind != DesignKind.Morris,
        _ => design.HasInputs,
    };
}
