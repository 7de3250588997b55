using System.Collections.Immutable;
using DiplomacySim.Model.Modules.Agreements;

namespace DiplomacySim.Model.Modules.Technology;

/// <summary>Sector programmes: science and technology diplomacy, the green and the digital transition.</summary>
public static class TechnologyModule
{
    /// <summary>The weight of a sector in the mix of fields at a full programme.</summary>
    public static ModuleItem Weight { get; } = new()
    {
        Name = "programme weight",
        Kind = ModuleItemKind.Parameter,
        Symbol = "k_1",
        Unit = "multiple of the usual weight",
        Minimum = 0,
        Maximum = 20,
        Meaning = "the weight of a sector among the fields of agreements at a full programme, as a multiple of its usual one",
    };

    /// <summary>How fast a programme gets under way.</summary>
    public static ModuleItem BuildUp { get; } = new()
    {
        Name = "programme build-up",
        Kind = ModuleItemKind.Parameter,
        Symbol = "l_T",
        Unit = "share a month",
        Minimum = 0,
        Maximum = 1,
        Meaning = "the part of the way to its size that a programme goes in a month",
    };

    /// <summary>What a full technology programme adds to the chance of a sectoral label.</summary>
    public static ModuleItem LabelGain { get; } = new()
    {
        Name = "technology label gain",
        Kind = ModuleItemKind.Parameter,
        Symbol = "p_T",
        Unit = "share of the usual chance",
        Minimum = 0,
        Maximum = 20,
        Meaning = "what a full programme for technology adds to the chance of a sectoral label, as a share of the usual chance",
    };

    /// <summary>The programmes: technology, green, digital.</summary>
    public static ImmutableArray<ModuleItem> Programmes { get; } =
    [
        Programme("technology programme", "science and technology"),
        Programme("green programme", "the green transition"),
        Programme("digital programme", "the digital transition"),
    ];

    /// <summary>The shares of the three sectors in what is signed.</summary>
    public static ImmutableArray<ModuleQuantity> Shares { get; } =
    [
        Share("technology_share", "technology"),
        Share("green_share", "the green transition"),
        Share("digital_share", "the digital transition"),
    ];

    /// <summary>Labels that the technology programme brought.</summary>
    public static ModuleQuantity Labels { get; } = new()
    {
        Name = "technology_labels",
        Unit = "labels",
        IsOutcome = true,
        Meaning = "sectoral labels since the start that the technology programme brought beside the usual ones",
    };

    /// <summary>The module.</summary>
    public static ModuleDescription Description { get; } = new()
    {
        Name = "technology",
        Summary = "Programmes for technology, the green and the digital transition shift what agreements are about, and bring sectoral labels.",
        Parameters = [Weight, BuildUp, LabelGain],
        Levers = Programmes,
        Quantities = [.. Shares, Labels],
        Needs = ["agreements"],
        Home = context => new TechnologyState(context),
    };

    /// <summary>The fields of agreements that the programmes are about, in their order.</summary>
    internal static ImmutableArray<int> Fields { get; } =
        [AgreementFields.IndexOf("technology"), AgreementFields.IndexOf("green transition"), AgreementFields.IndexOf("digital transition")];

    private static ModuleItem Programme(string name, string about) => new()
    {
        Name = name,
        Kind = ModuleItemKind.Lever,
        Unit = "share of a full programme",
        Minimum = 0,
        Maximum = 1,
        Default = 0,
        Meaning = $"the size of a programme for {about}, from 0 (none beyond the usual) to 1 (in full)",
    };

    private static ModuleQuantity Share(string name, string field) => new()
    {
        Name = name,
        Unit = "share",
        IsOutcome = true,
        Meaning = $"the share of {field} in the agreements that are signed at present, those of events with stated fields aside",
    };
}
