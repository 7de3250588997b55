using DiplomacySim.Reports.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DiplomacySim.Web.Frame;

/// <summary>Which language a request is answered in: that of its address, then that chosen before, then the browser's.</summary>
internal static class LanguageChoice
{
    /// <summary>The value in an address that chooses a language; a cookie keeps it.</summary>
    public const string Parameter = "lang";

    private const string Cookie = "diplomacysim-lang";

    private static readonly TimeSpan _kept = TimeSpan.FromDays(365);

    public static Language Of(HttpContext context)
    {
        var request = context.Request;
        if (Language.Find(request.Query[Parameter]) is { } asked)
        {
            if (request.Cookies[Cookie] != asked.Code && !context.Response.HasStarted)
            {
                context.Response.Cookies.Append(Cookie, asked.Code, new CookieOptions { MaxAge = _kept, SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Path = "/" });
            }

            return asked;
        }

        return Language.Find(request.Cookies[Cookie]) ?? Language.Preferred(request.Headers[HeaderNames.AcceptLanguage]);
    }
}
