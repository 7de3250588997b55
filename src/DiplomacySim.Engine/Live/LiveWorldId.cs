namespace DiplomacySim.Engine.Live;

/// <summary>The name of a live world on its host: 1 to 40 small letters, digits and hyphens, such as <c>plan-b</c>.</summary>
/// <remarks>The first character is a letter or a digit. The default value names no world.</remarks>
public readonly record struct LiveWorldId : IComparable<LiveWorldId>
{
    /// <summary>The most characters.</summary>
    public const int MaxLength = 40;

    private readonly string? _name;

    /// <summary>Creates the name from its text.</summary>
    /// <exception cref="LiveWorldException">The text is not a name.</exception>
    public LiveWorldId(string name)
    {
        if (!IsValid(name))
        {
            throw new LiveWorldException(
                LiveFault.BadRequest,
                $"'{name}' is not a name of a world; a name has 1 to {MaxLength} small letters, digits and hyphens, such as plan-b.");
        }

        _name = name;
    }

    /// <summary>The text.</summary>
    public string Name => _name ?? "";

    /// <summary>Whether a text has the form of a name.</summary>
    public static bool IsValid(string? name) =>
        name is { Length: > 0 and <= MaxLength } && name[0] != '-' && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <inheritdoc/>
    public int CompareTo(LiveWorldId other) => string.CompareOrdinal(Name, other.Name);

    /// <summary>The text.</summary>
    public override string ToString() => Name;
}
