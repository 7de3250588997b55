namespace DiplomacySim.Engine.Live;

/// <summary>The paths of live worlds in the HTTP API, which a server and its clients share.</summary>
public static class LiveRoutes
{
    /// <summary>All worlds; what is posted here is opened.</summary>
    public const string Worlds = "/api/worlds";

    /// <summary>The media type of everything that is sent and answered.</summary>
    public const string MediaType = "application/json";

    /// <summary>One world.</summary>
    public static string World(LiveWorldId id) => $"{Worlds}/{id}";

    /// <summary>Something of one world, such as <c>view</c> or <c>advance</c>.</summary>
    public static string World(LiveWorldId id, string part) => $"{Worlds}/{id}/{part}";
}
