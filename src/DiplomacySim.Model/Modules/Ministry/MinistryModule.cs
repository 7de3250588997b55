namespace DiplomacySim.Model.Modules.Ministry;

/// <summary>The ministry: a reform of its units, training and digital transformation, the load of work and what it does to capacity.</summary>
public static class MinistryModule
{
    /// <summary>What the recorded reform cost at once (d).</summary>
    public static ModuleItem ReformDip { get; } = ModuleItem.Parameter(
        "reform dip", "d", "share of capacity", 1, "capacity lost in the month of a reform of the recorded size; half of it is back after its half-life");

    /// <summary>How long the dip takes to halve.</summary>
    public static ModuleItem DipHalfLife { get; } = ModuleItem.Parameter(
        "reform dip half-life", "h_d", "months", 120, "months after which half of the dip of a reform is over", minimum: 1);

    /// <summary>What the recorded reform brings in the end (g).</summary>
    public static ModuleItem ReformGain { get; } = ModuleItem.Parameter(
        "reform gain", "g", "share of capacity", 2, "capacity gained in the end by a reform of the recorded size");

    /// <summary>How long gains take to come half.</summary>
    public static ModuleItem GainHalfLife { get; } = ModuleItem.Parameter(
        "capacity gain half-life", "h_g", "months", 240, "months after which half of a gain of capacity has come", minimum: 1);

    /// <summary>What twice the usual training brings in the end.</summary>
    public static ModuleItem TrainingGain { get; } = ModuleItem.Parameter(
        "training gain", "g_T", "share of capacity", 1, "capacity gained in the end by twice the usual training");

    /// <summary>What twice the usual digital transformation brings in the end.</summary>
    public static ModuleItem DigitalGain { get; } = ModuleItem.Parameter(
        "digital transformation gain", "g_D", "share of capacity", 1, "capacity gained in the end by twice the usual digital transformation");

    /// <summary>The work of an agreement under way.</summary>
    public static ModuleItem WorkPerAgreement { get; } = ModuleItem.Parameter(
        "work per agreement", "o_P", "activities a month", 1, "the month's work on an agreement under way, measured in top-level activities");

    /// <summary>The work of a crisis abroad.</summary>
    public static ModuleItem WorkPerCrisis { get; } = ModuleItem.Parameter(
        "work per crisis", "o_C", "activities a month", 100, "the month's work on a crisis abroad beyond the usual number, measured in top-level activities");

    /// <summary>The work of a month at the baseline.</summary>
    public static ModuleItem UsualWork { get; } = ModuleItem.Parameter(
        "usual work", "o_0", "activities a month", 10_000, "the work of a month in the last recorded year: top-level activities and agreements under way", minimum: 0.1);

    /// <summary>The month of the recorded reform.</summary>
    public static ModuleItem ReformMonth { get; } = new()
    {
        Name = "reform month",
        Kind = ModuleItemKind.Fact,
        Unit = "month",
        Minimum = 0,
        Maximum = 0,
        IsMonth = true,
        Meaning = "the month in which the ministry's units were reformed",
    };

    /// <summary>The recorded cut.</summary>
    public static ModuleItem ReformCut { get; } = new()
    {
        Name = "reform cut",
        Kind = ModuleItemKind.Fact,
        Unit = "share of units",
        Minimum = 0.01,
        Maximum = 0.99,
        Meaning = "the part of the ministry's units that the reform took away",
    };

    /// <summary>The part of the units that is gone.</summary>
    public static ModuleItem UnitsCut { get; } = new()
    {
        Name = "units cut",
        Kind = ModuleItemKind.Lever,
        Unit = "share of units",
        Minimum = 0,
        Maximum = 0.95,
        DefaultFact = ReformCut,
        Meaning = "the part of the ministry's units that is gone against the time before the reform; each change is a reform of its own, from the reform month on",
    };

    /// <summary>Training of the service.</summary>
    public static ModuleItem Training { get; } = Effort("training", "training of diplomats");

    /// <summary>Digital transformation of the ministry.</summary>
    public static ModuleItem DigitalTransformation { get; } = Effort("digital transformation", "digital transformation of the ministry");

    /// <summary>The capacity.</summary>
    public static ModuleQuantity Capacity { get; } = new()
    {
        Name = "ministry_capacity",
        Unit = "multiple of the usual",
        IsOutcome = true,
        Meaning = "the ministry's capacity against its mean of the last recorded year: reform, training and digital transformation, the lever capacity aside",
    };

    /// <summary>The load.</summary>
    public static ModuleQuantity Workload { get; } = new()
    {
        Name = "ministry_workload",
        Unit = "multiple of the usual",
        IsOutcome = true,
        Meaning = "work against what the capacity allows, smoothed over a year; 1 is the last recorded year's",
    };

    /// <summary>What overload leaves of the capacity.</summary>
    public static ModuleQuantity Efficiency { get; } = new()
    {
        Name = "ministry_efficiency",
        Unit = "0 to 1",
        IsOutcome = true,
        Meaning = "the part of its capacity that the ministry brings to bear: less than 1 where the load is above 1",
    };

    /// <summary>The module.</summary>
    public static ModuleDescription Description { get; } = new()
    {
        Name = "ministry",
        Summary = "A reform costs capacity at first and brings more later; training and digital transformation add to it; overload wastes it.",
        Parameters = [ReformDip, DipHalfLife, ReformGain, GainHalfLife, TrainingGain, DigitalGain, WorkPerAgreement, WorkPerCrisis, UsualWork],
        Facts = [ReformMonth, ReformCut],
        Levers = [UnitsCut, Training, DigitalTransformation],
        Quantities = [Capacity, Workload, Efficiency],
        Home = context => new MinistryState(context),
    };

    private static ModuleItem Effort(string name, string what) => new()
    {
        Name = name,
        Kind = ModuleItemKind.Lever,
        Unit = "multiple of the usual",
        Minimum = 0,
        Maximum = 3,
        Default = 1,
        Meaning = $"effort put into the {what}, as a multiple of the usual one",
    };
}
