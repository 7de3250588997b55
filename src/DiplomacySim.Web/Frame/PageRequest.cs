using System.Reflection;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Web.Markup;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DiplomacySim.Web.Frame;

/// <summary>A request for a page: in which language it is answered, and with which texts. An argument of the methods that show pages.</summary>
internal sealed class PageRequest
{
    private readonly HttpContext _context;

    private PageRequest(HttpContext context)
    {
        _context = context;
        Words = new PageWords(LanguageChoice.Of(context));
    }

    /// <summary>The language of the answer.</summary>
    public Language Language => Words.Language;

    /// <summary>The texts of the answer, for what is written without knowing of requests.</summary>
    public PageWords Words { get; }

    /// <summary>The services of the application.</summary>
    public IServiceProvider Services => _context.RequestServices;

    /// <summary>The values in the address.</summary>
    public IQueryCollection Query => _context.Request.Query;

    /// <summary>A text without placeholders, such as <c>start.heading</c>.</summary>
    public string this[string text] => Words[text];

    /// <summary>A text with its placeholders filled, see <see cref="Texts.Say"/>.</summary>
    public string Say(string text, params ReadOnlySpan<(string Name, object Value)> values) => Words.Say(text, values);

    /// <summary>A page of a part of the program.</summary>
    /// <param name="section">The part, see <see cref="Sections"/>; null for none.</param>
    /// <param name="title">The heading.</param>
    /// <param name="body">What stands below it.</param>
    public Page Page(string? section, string title, Html body) => new(this, title, body) { Section = section };

    /// <summary>The address of this page in a language.</summary>
    public string AddressIn(Language language)
    {
        var others = Query.Where(q => q.Key != LanguageChoice.Parameter).SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value));
        var query = others.Append(KeyValuePair.Create<string, string?>(LanguageChoice.Parameter, language.Code));
        var path = HttpMethods.IsGet(_context.Request.Method) ? _context.Request.Path.Value ?? "/" : "/";
        return QueryHelpers.AddQueryString(path, query);
    }

    /// <summary>Makes the argument.</summary>
    public static ValueTask<PageRequest?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<PageRequest?>(Of(context));

    /// <inheritdoc cref="BindAsync"/>
    public static PageRequest Of(HttpContext context) => new(context);
}
