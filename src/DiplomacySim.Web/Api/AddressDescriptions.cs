using System.Collections.Frozen;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DiplomacySim.Web.Api;

/// <summary>Says in the OpenAPI document what the values in addresses are that many endpoints take and none describes itself.</summary>
internal static class AddressDescriptions
{
    /// <summary>By the segment before the value and its name, for a part of the path; by <c>?</c> and its name, for what stands behind.</summary>
    private static readonly FrozenDictionary<string, string> _texts = new Dictionary<string, string>
    {
        ["experiments/id"] = "The number of the experiment.",
        ["worlds/id"] = "The name of the live world.",
        ["partners/code"] = "The code of the partner: three capital letters, such as JPN.",
        ["data/world"] = "The name of the world.",
        ["validation/world"] = "The name of the world.",
        ["scenarios/name"] = "The name of the scenario file, as the list gives it.",
        ["export/table"] = "What is exported: results, tiers, events or failures.",
        ["charts/name"] = "The name of the chart.",
        ["analyses/method"] = "The name of the method, as the experiment's design lists it, or auto.",
        ["tables/table"] = "The name of the table, as the JSON of the analysis has it.",
        ["?parameters"] = "Whether there is a column for each of the world's parameters that the futures draw; false without it.",
        ["?width"] = "The width in pixels, 360 to 2,000; 720 without it.",
        ["?future"] = "The future that the chart 'future' shows; a typical one without it.",
        ["?policy"] = "The index of the policy; 0, the first, without it.",
        ["?months"] = "How many months from the first on are looked at; 12 without it.",
        ["?left"] = "An experiment and the index of a policy, such as 12:0.",
        ["?right"] = "An experiment and the index of a policy, such as 12:1, which is held against the other.",
        ["?name"] = "What the changed policy is called, in at most 100 characters; 'what if' without it.",
        ["?futures"] = "How many futures are compared, 1 to 10,000,000; 1,000 without it.",
        ["?path"] = "The path of the scenario, as messages name it.",
        ["?world"] = "The name of a world, whose partners, blocs, tiers and parameters the schema then knows.",
        ["?outcome"] = "An outcome or target of the scenario that is told, once for each.",
        ["?plan"] = "The hash of the plan that the scenario must come out as; any without it.",
        ["?workers"] = "The threads that compute, 1 to 1,024; the processors without it.",
    }.ToFrozenDictionary();

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        string[] path = (context.Description.RelativePath ?? "").Split('/');
        foreach (var value in operation.Parameters?.OfType<OpenApiParameter>().Where(p => string.IsNullOrEmpty(p.Description)) ?? [])
        {
            var place = Array.FindIndex(path, segment => NameIn(segment) == value.Name);
            value.Description = _texts.GetValueOrDefault(place > 0 ? $"{path[place - 1]}/{value.Name}" : "?" + value.Name);
        }

        return Task.CompletedTask;
    }

    // Such as {id:long:min(1)}, {table}.csv and {*name}.
    private static string NameIn(string segment) => segment.StartsWith('{') ? segment.TrimStart('{', '*').Split(':', '}')[0] : "";
}
