using System.Collections.Immutable;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Exploration.Designs;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Results;

namespace DiplomacySim.Web.Analyses;

/// <summary>The design of an experiment, and what can be analysed of it.</summary>
/// <param name="Experiment">The number of the experiment.</param>
/// <param name="Kind">How the cases were chosen; null where every future is a case of its own.</param>
/// <param name="Samples">The samples of the design.</param>
/// <param name="Cases">The cases of each policy.</param>
/// <param name="Replications">How often each case is played.</param>
/// <param name="SharesChance">Whether all cases have the same draws of chance.</param>
/// <param name="IsDrawn">Whether cases are drawn, so that shares of them are chances.</param>
/// <param name="Where">The condition that the inputs of every case meet; null for none.</param>
/// <param name="Policies">The policies, in the order of the distributions of inputs.</param>
/// <param name="Inputs">What varies, over which distribution.</param>
/// <param name="DrawnTogether">The world's parameters that each future draws together besides.</param>
/// <param name="Failed">The futures that failed.</param>
/// <param name="Analyses">The methods, and whether the design allows each.</param>
internal sealed record DesignMessage(
    long Experiment,
    DesignKind? Kind,
    long Samples,
    long Cases,
    int Replications,
    bool SharesChance,
    bool IsDrawn,
    string? Where,
    ImmutableArray<string> Policies,
    ImmutableArray<StoredInput> Inputs,
    int DrawnTogether,
    long Failed,
    ImmutableArray<OfferMessage> Analyses)
{
    public static DesignMessage Of(ExperimentRecord record, long failed)
    {
        var design = StoredDesign.Read(record.Definition);
        return new DesignMessage(
            record.Id.Value,
            design.Kind,
            design.Samples,
            design.Cases,
            design.Replications,
            design.SharesChance,
            design.IsDrawn,
            design.Where,
            [.. record.Definition.Policies.Select(policy => policy.Name)],
            design.Inputs,
            design.DrawnTogether,
            failed,
            [.. AnalysisOffer.For(record.Definition).Select(offer => new OfferMessage(offer.Method.Name, offer.Method.Group, offer.Method.Asks, offer.IsAllowed))]);
    }
}
