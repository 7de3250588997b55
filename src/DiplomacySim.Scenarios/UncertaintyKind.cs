namespace DiplomacySim.Scenarios;

/// <summary>What an uncertainty is about.</summary>
public enum UncertaintyKind
{
    /// <summary>The lever <c>attention</c>: the draw takes the place of the whole path.</summary>
    Attention,

    /// <summary>The lever <c>execution</c>: the draw takes the place of the whole path.</summary>
    Execution,

    /// <summary>The lever <c>capacity</c>: the draw takes the place of the whole path.</summary>
    Capacity,

    /// <summary>A parameter of the world, the ladder's thresholds included.</summary>
    Parameter,

    /// <summary>A parameter or lever of a module; a draw takes the place of a lever's whole path.</summary>
    ModuleItem,
}
