using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Problems;

/// <summary>Words what the framework says of a value in an address that it could not read.</summary>
internal static partial class BindingFault
{
    /// <summary>The value as it was written and what it should be; the framework's own words where they are others.</summary>
    public static string Say(BadHttpRequestException exception)
    {
        var match = Pattern().Match(exception.Message);
        if (!match.Success)
        {
            return exception.Message;
        }

        var kind = match.Groups["type"].Value.Contains("double", StringComparison.OrdinalIgnoreCase) ? "number" : "whole number";
        return $"'{JsonNamingPolicy.CamelCase.ConvertName(match.Groups["name"].Value)}={match.Groups["value"].Value}' is not a {kind}.";
    }

    [GeneratedRegex("^Failed to bind parameter \"(?<type>(?:Nullable<)?(?:int|uint|long|double)\\S*) (?<name>\\w+)\" from \"(?<value>.*)\"", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
