namespace DiplomacySim.Experiments.Analysis;

/// <summary>How p-values are adjusted where several differences are read together.</summary>
public enum ComparisonCorrection
{
    /// <summary>Holm (1979): the chance of even one false finding stays below the level, however differences hang together.</summary>
    Holm,

    /// <summary>Benjamini and Hochberg (1995): of the findings no more than the level are false, on average.</summary>
    FalseDiscovery,

    /// <summary>Not at all: each difference by itself.</summary>
    None,
}
