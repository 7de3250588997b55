namespace DiplomacySim.Model.Modules;

/// <summary>What kind of number a module computes with.</summary>
public enum ModuleItemKind
{
    /// <summary>A number of the model, given by the world with a range; scenarios may draw it.</summary>
    Parameter,

    /// <summary>Something known of the world, given with its source.</summary>
    Fact,

    /// <summary>Something that the home decides; a number or a path over time.</summary>
    Lever,
}
