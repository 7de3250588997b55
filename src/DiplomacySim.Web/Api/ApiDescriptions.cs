using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiplomacySim.Web.Api;

/// <summary>Says in the OpenAPI document what each value is, in the words of the program's documentation.</summary>
internal static class ApiDescriptions
{
    // The key under which a text stands beside a reference, and the one by which a schema that is referred to is known.
    private const string BesideReference = "x-ref-description";
    private const string ReferredTo = "x-schema-id";

    private static readonly FrozenDictionary<string, string> _problem = new Dictionary<string, string>
    {
        [nameof(ProblemDetails.Type)] = "The kind of fault, as an address; about:blank where the status says it all.",
        [nameof(ProblemDetails.Title)] = "The kind of fault, in a few words.",
        [nameof(ProblemDetails.Status)] = "The status of the answer.",
        [nameof(ProblemDetails.Detail)] = "What is wrong with this request, what is allowed and what to do.",
        [nameof(ProblemDetails.Instance)] = "The address that this fault is told of.",
    }.ToFrozenDictionary();

    /// <summary>Describes a type, or a property.</summary>
    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        schema.Description ??= type == typeof(ProblemDetails) ? "What is wrong with a request (RFC 9457); 'code' names it for programs." : DocumentedMembers.Find(type);
        if (context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property && TextOf(property) is { } text)
        {
            if (schema.Metadata is { } metadata && metadata.TryGetValue(ReferredTo, out var id) && id is string { Length: > 0 })
            {
                metadata[BesideReference] = text;
            }
            else
            {
                schema.Description = text;
            }
        }

        return Task.CompletedTask;
    }

    private static string? TextOf(PropertyInfo property) =>
        property.DeclaringType == typeof(ProblemDetails) ? _problem.GetValueOrDefault(property.Name) : DocumentedMembers.Find(property);
}
