using System.Security.Cryptography;
using System.Text;

namespace DiplomacySim.Web.Security;

/// <summary>The token that callers must know, compared in a time that says nothing of how much of it was right.</summary>
internal sealed class AccessToken
{
    private readonly byte[] _bearer;
    private readonly byte[] _cookie;

    public AccessToken(string token)
    {
        _bearer = Digest(token);

        // A browser's cookie opens this door and no other: the token cannot be worked out from it.
        CookieValue = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(token), "diplomacysim cookie 1"u8));
        _cookie = Digest(CookieValue);
    }

    /// <summary>What a browser keeps once the token was typed.</summary>
    public string CookieValue { get; }

    public bool IsBearer(string? token) => token is not null && CryptographicOperations.FixedTimeEquals(Digest(token), _bearer);

    public bool IsCookie(string? value) => value is not null && CryptographicOperations.FixedTimeEquals(Digest(value), _cookie);

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
