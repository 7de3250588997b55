using DiplomacySim.Exploration.Designs;

namespace DiplomacySim.Cli.Reports;

/// <summary>How designs are called in reports.</summary>
internal static class DesignWords
{
    public static string Of(DesignKind kind) => kind switch
    {
        DesignKind.MonteCarlo => "Monte Carlo",
        DesignKind.LatinHypercube => "Latin hypercube",
        DesignKind.Sobol => "Sobol",
        DesignKind.Morris => "Morris",
        DesignKind.Saltelli => "Saltelli",
        DesignKind.Factorial => "full factorial",
        DesignKind.List => "listed",
        DesignKind.Cross => "crossed",
        _ => "lock-step",
    };
}
