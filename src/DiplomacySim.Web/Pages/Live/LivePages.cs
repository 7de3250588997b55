using DiplomacySim.Engine.Live;

namespace DiplomacySim.Web.Pages.Live;

/// <summary>The addresses of the pages of live worlds.</summary>
internal static class LivePages
{
    /// <summary>All worlds; a world may have any name, so that nothing else lies directly below it.</summary>
    public const string Worlds = "/live";

    /// <summary>The stream that renews the list of worlds.</summary>
    public const string List = "/live-worlds";

    /// <summary>One world.</summary>
    public static string World(LiveWorldId id) => $"{Worlds}/{id}";
}
