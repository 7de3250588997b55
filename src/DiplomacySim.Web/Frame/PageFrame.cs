using DiplomacySim.Reports.Languages;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Frame;

/// <summary>What stands around every page: head, skip link, navigation, languages, foot.</summary>
internal static class PageFrame
{
    /// <summary>What a page may load: files of this server alone, and no script or style written into the page.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Style = "site.css";

    /// <summary>The whole page.</summary>
    public static Html Write(Page page)
    {
        var request = page.Request;
        return Html.Of($"""
            <!doctype html>
            <html lang="{request.Language.Code}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{page.Title} · DiplomacySim</title>
            <link rel="icon" href="{Assets.AddressOf("icon.svg")}">
            {page.Styles.Insert(0, Style).Select(s => Html.Of($"<link rel=\"stylesheet\" href=\"{Assets.AddressOf(s)}\">\n"))}
            {page.Scripts.Select(s => Html.Of($"<script src=\"{Assets.AddressOf(s)}\" defer></script>\n"))}
            {Html.If(page.RenewsEvery is not null, $"<noscript><meta http-equiv=\"refresh\" content=\"{page.RenewsEvery ?? 0}\"></noscript>")}
            </head>
            <body>
            <a class="skip" href="#main">{request["frame.skip"]}</a>
            <header class="site-head"><div class="site-bar">
            <a class="brand" href="/">Diplomacy<span>Sim</span></a>
            {Html.If(!page.IsBare, $"{Navigation.Write(request, page.Section)}")}
            {Tongues(request)}
            </div></header>
            <main id="main" tabindex="-1">
            {Html.If(!page.Kicker.IsEmpty, $"<p class=\"kicker\">{page.Kicker}</p>")}
            <h1>{page.Title}</h1>
            {page.Body}
            </main>
            <footer class="site-foot"><div>
            <p>{request["frame.foot"]}</p>
            {Html.If(!page.IsBare, $"<p><a href=\"/api\">{request["frame.api"]}</a></p><p><a href=\"/health\">{request["frame.health"]}</a></p>")}
            </div></footer>
            </body>
            </html>

            """);
    }

    private static Html Tongues(PageRequest request) => Html.Of($"""
        <nav aria-label="{request["frame.languages"]}"><ul class="tongues">{Language.All.Select(l => Html.Of(
            $"<li><a href=\"{request.AddressIn(l)}\" lang=\"{l.Code}\" hreflang=\"{l.Code}\"{Html.If(l == request.Language, $" aria-current=\"true\"")}>{l.Name}</a></li>"))}</ul></nav>
        """);
}
