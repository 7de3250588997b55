using System.Collections.Immutable;

namespace DiplomacySim.Model.Modules.Agreements;

/// <summary>The fields that agreements may be in.</summary>
public static class AgreementFields
{
    /// <summary>Their names in files, in the order of all tables by field.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "trade", "technology", "digital transition", "green transition", "energy", "education", "health",
        "defence and security", "culture", "people",
    ];

    /// <summary>The number of fields.</summary>
    public static int Count => Names.Length;

    /// <summary>The place of a field; -1 where there is none of the name.</summary>
    public static int IndexOf(string name) => Names.IndexOf(name);
}
