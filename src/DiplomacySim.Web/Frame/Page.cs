using System.Collections.Immutable;
using DiplomacySim.Web.Markup;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Frame;

/// <summary>A page, before the frame is put around it. Made by <see cref="PageRequest.Page"/>.</summary>
/// <param name="Request">What it answers.</param>
/// <param name="Title">The title: the tab's, and the heading unless <see cref="Kicker"/> and body bring another.</param>
/// <param name="Body">What stands below the heading.</param>
internal sealed record Page(PageRequest Request, string Title, Html Body) : IResult
{
    /// <summary>The part of the program that the navigation marks; null for none.</summary>
    public string? Section { get; init; }

    /// <summary>A line above the heading: where this page belongs.</summary>
    public Html Kicker { get; init; }

    /// <summary>Scripts of the folder <c>Assets</c>; the page works without them.</summary>
    public ImmutableArray<string> Scripts { get; init; } = [];

    /// <summary>Style sheets of the folder <c>Assets</c> beside the common one.</summary>
    public ImmutableArray<string> Styles { get; init; } = [];

    /// <summary>Whether the navigation is left out, as before somebody was let in.</summary>
    public bool IsBare { get; init; }

    /// <summary>After how many seconds a browser without scripts asks anew; null for never.</summary>
    public int? RenewsEvery { get; init; }

    /// <summary>The status of the answer.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = PageFrame.Policy;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentLanguage = Request.Language.Code;
        await response.WriteAsync(PageFrame.Write(this).ToString(), httpContext.RequestAborted);
    }
}
