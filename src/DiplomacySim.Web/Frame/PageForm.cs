using DiplomacySim.Web.Problems;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Frame;

/// <summary>Reads the forms of pages.</summary>
internal static class PageForm
{
    /// <summary>The fields that were sent.</summary>
    /// <exception cref="RequestFault">The body is no form, or longer than a form may be.</exception>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            throw RequestFault.Bad($"Here the fields of a form are taken, not a body of the type '{request.ContentType}'. Programs use the HTTP API, see /api.");
        }

        try
        {
            return await request.ReadFormAsync(cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw RequestFault.Bad($"The form cannot be read: {exception.Message}");
        }
    }
}
