namespace DiplomacySim.Model;

/// <summary>The ISO 3166 alpha-3 code of a partner, such as <c>FRA</c>; worlds may use codes of their own of the same form.</summary>
/// <remarks>Three capital letters. The default value is no partner and is rejected by everything that takes one.</remarks>
public readonly record struct PartnerId : IComparable<PartnerId>
{
    private readonly string? _code;

    /// <summary>Creates the identity from its three capital letters.</summary>
    /// <exception cref="ArgumentException">The code is not three capital letters A to Z.</exception>
    public PartnerId(string code)
    {
        if (!IsValid(code))
        {
            throw new ArgumentException($"'{code}' is not a code of three capital letters such as FRA.", nameof(code));
        }

        _code = code;
    }

    /// <summary>The three letters.</summary>
    public string Code => _code ?? "";

    /// <summary>The word that keys the partner's draws: its letters as a number in base 26, 0 to 17,575.</summary>
    /// <remarks>It depends on the code alone, so that adding or reordering partners changes no other partner's draws.</remarks>
    public uint Key => _code is null ? uint.MaxValue : (uint)((((_code[0] - 'A') * 26) + _code[1] - 'A') * 26) + _code[2] - 'A';

    /// <summary>Whether a text has the form of a code.</summary>
    public static bool IsValid(string? code) => code is { Length: 3 } && code.AsSpan().IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <inheritdoc/>
    public int CompareTo(PartnerId other) => string.CompareOrdinal(Code, other.Code);

    /// <summary>The three letters.</summary>
    public override string ToString() => Code;
}
