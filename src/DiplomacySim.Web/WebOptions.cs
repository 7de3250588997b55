using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace DiplomacySim.Web;

/// <summary>Where the web process listens, and whom it lets in.</summary>
public sealed record WebOptions
{
    /// <summary>The address that is listened on where none is given: this machine alone.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5170";

    /// <summary>The fewest characters of a token: 16.</summary>
    public const int LeastTokenLength = 16;

    /// <summary>The addresses to listen on, such as <c>http://127.0.0.1:5170</c>; port 0 takes a free one.</summary>
    /// <value>The default is <see cref="DefaultUrl"/>.</value>
    public ImmutableArray<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>What a caller must know; at least <see cref="LeastTokenLength"/> characters. Null lets every program of this machine in.</summary>
    /// <remarks>It is needed where an address can be reached from other machines.</remarks>
    public string? Token { get; init; }

    /// <summary>The longest body of a request, in bytes; at least 1,024.</summary>
    /// <value>The default is 64 MiB, above the largest scenario with its world.</value>
    public long MaxRequestBytes { get; init; } = 64L << 20;

    /// <summary>Folders in which the worlds of plain scenario files are looked for, and of stored experiments; empty for none.</summary>
    public ImmutableArray<string> WorldFolders { get; init; } = [];

    /// <summary>Where posted scenarios are kept with their worlds, so that experiments can be resumed after a restart; null to keep the latest in memory alone.</summary>
    public string? BundleFolder { get; init; }

    /// <summary>Links that the first page shows, such as one to a dashboard.</summary>
    public ImmutableArray<WebLink> Links { get; init; } = [];

    /// <summary>Whether every address is one of this machine alone.</summary>
    public bool IsLocal => Urls.All(IsLoopback);

    /// <summary>Checks everything.</summary>
    /// <exception cref="WebSetupException">An address is none, another machine could reach it without a token, or a token is too short.</exception>
    public void Validate()
    {
        if (Urls.IsDefaultOrEmpty)
        {
            throw new WebSetupException($"There is no address to listen on; give one such as {DefaultUrl}");
        }

        foreach (var url in Urls)
        {
            if (url.StartsWith("https:", StringComparison.OrdinalIgnoreCase))
            {
                throw new WebSetupException($"'{url}': this server speaks HTTP alone; put a proxy that speaks HTTPS in front of it, and listen on {DefaultUrl}");
            }

            if (Parse(url) is null)
            {
                throw new WebSetupException($"'{url}' is not an address to listen on; give one such as {DefaultUrl}");
            }
        }

        if (Token is not null && (Token.Length < LeastTokenLength || Token.Any(c => c is <= ' ' or > '~')))
        {
            throw new WebSetupException(string.Create(
                CultureInfo.InvariantCulture,
                $"The token has {Token.Length} characters; it needs at least {LeastTokenLength}, all of them visible ASCII. Make one with: openssl rand -hex 32"));
        }

        if (Token is null && Urls.FirstOrDefault(u => !IsLoopback(u)) is { } open)
        {
            throw new WebSetupException(
                $"{open} can be reached from other machines, and there is no token. Give one (--token-file FILE, or the environment variable {TokenSource.Variable}), or listen on this machine alone: {DefaultUrl}");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRequestBytes, 1024);
    }

    private static bool IsLoopback(string url) =>
        Parse(url) is { } uri && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    // Kestrel's '*' and '+' stand for every address of the machine.
    private static Uri? Parse(string url) =>
        Uri.TryCreate(url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttp
        && uri.PathAndQuery == "/"
            ? uri
            : null;
}
