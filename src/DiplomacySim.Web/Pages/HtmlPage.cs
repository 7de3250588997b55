namespace DiplomacySim.Web.Pages;

/// <summary>The frame of every page; it asks no other machine for anything.</summary>
internal static class HtmlPage
{
    public const string MediaType = "text/html; charset=utf-8";

    /// <summary>A whole page.</summary>
    /// <param name="title">The title, encoded.</param>
    /// <param name="body">The body, encoded.</param>
    /// <param name="script">The path of a script; null for none.</param>
    public static string Write(string title, string body, string? script = null) => $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{StylePage.Path}">
        </head>
        <body>
        {body}
        {(script is null ? "" : $"<script src=\"{script}\" defer></script>")}
        </body>
        </html>

        """;
}
