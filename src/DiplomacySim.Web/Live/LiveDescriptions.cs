using System.Collections.Frozen;
using DiplomacySim.Engine.Live;
using DiplomacySim.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiplomacySim.Web.Live;

/// <summary>What the OpenAPI document says of requests that are read by hand, and of values that are written as text.</summary>
internal static class LiveDescriptions
{
    private static readonly FrozenDictionary<Type, string> _texts = new Dictionary<Type, string>
    {
        [typeof(Month)] = "A month, such as 2027-04.",
        [typeof(PartnerId)] = "The code of a partner: three capital letters, such as JPN.",
        [typeof(LiveWorldId)] = "The name of a live world: 1 to 40 small letters, digits and hyphens, such as plan-b.",
        [typeof(ReadOnlyMemory<byte>)] = "Bytes in base64.",
    }.ToFrozenDictionary();

    /// <summary>Describes months, partners and names of worlds as the text that they are written as.</summary>
    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (_texts.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var text))
        {
            schema.Type = JsonSchemaType.String | (Nullable.GetUnderlyingType(type) is null ? 0 : JsonSchemaType.Null);
            schema.Properties?.Clear();
            schema.Required?.Clear();
            schema.Description = text;
        }

        return Task.CompletedTask;
    }

    /// <summary>Says what the body is.</summary>
    public static RouteHandlerBuilder TakesBody<T>(this RouteHandlerBuilder endpoint) => endpoint.AddOpenApiOperationTransformer(
        async (operation, context, cancellationToken) => operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [LiveRoutes.MediaType] = new() { Schema = await context.GetOrCreateSchemaAsync(typeof(T), null, cancellationToken) },
            },
        });

    /// <summary>Says which value the address takes.</summary>
    public static RouteHandlerBuilder TakesValue(this RouteHandlerBuilder endpoint, string name, JsonSchemaType type, string description, bool isRequired = false) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Query,
                Required = isRequired,
                Description = description,
                Schema = new OpenApiSchema { Type = type },
            });
            return Task.CompletedTask;
        });
}
