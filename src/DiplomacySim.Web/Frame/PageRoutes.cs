using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DiplomacySim.Web.Frame;

/// <summary>Maps pages, which are for people and not part of the described API.</summary>
internal static class PageRoutes
{
    /// <summary>Maps what shows a page; it takes a <see cref="PageRequest"/> and gives a <see cref="Page"/>.</summary>
    public static RouteHandlerBuilder MapPage(this IEndpointRouteBuilder app, [StringSyntax("Route")] string path, Delegate show) =>
        app.MapGet(path, show).ExcludeFromDescription();

    /// <summary>Maps what a page's form is sent to.</summary>
    /// <remarks>That the form stands on a page of this server is checked for every request, by its origin.</remarks>
    public static RouteHandlerBuilder MapForm(this IEndpointRouteBuilder app, [StringSyntax("Route")] string path, Delegate take) =>
        app.MapPost(path, take).ExcludeFromDescription().DisableAntiforgery();

    /// <summary>Maps the stream that renews a page, see <see cref="Events.PartStream"/>.</summary>
    public static RouteHandlerBuilder MapLive(this IEndpointRouteBuilder app, [StringSyntax("Route")] string path, Delegate stream) =>
        app.MapGet(path, stream).ExcludeFromDescription();
}
