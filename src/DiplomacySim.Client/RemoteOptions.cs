namespace DiplomacySim.Client;

/// <summary>Which server, and how patient to be with it.</summary>
public sealed record RemoteOptions
{
    /// <summary>The server's address, such as <c>http://127.0.0.1:5170</c>.</summary>
    public required Uri Server { get; init; }

    /// <summary>The server's token; null where it asks for none.</summary>
    public string? Token { get; init; }

    /// <summary>How long a server that does not answer any more is asked again before the client gives up; zero or more.</summary>
    /// <value>The default is 2 minutes.</value>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>After how long without a sign a line is taken for broken; above zero.</summary>
    /// <value>The default is 30 seconds; servers give a sign every 10.</value>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Reads an address; null where the text is none.</summary>
    public static Uri? ParseServer(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0
        && uri.PathAndQuery == "/"
            ? uri
            : null;
}
