using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace DiplomacySim.Results.Sql;

/// <summary>Refuses definitions that the store could not give back as they were.</summary>
internal static class DefinitionCheck
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static void Check(ExperimentDefinition definition, int maxColumns)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(definition.Months, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(definition.Partners, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(definition.ShardLanes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(definition.FuturesRequested, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(definition.Replications ?? 1, 1);
        CheckJson(definition.HostJson, nameof(definition.HostJson));
        CheckJson(definition.ManifestJson, nameof(definition.ManifestJson));
        if (definition.Policies.IsDefaultOrEmpty)
        {
            throw new ArgumentException("An experiment has at least one policy.", nameof(definition));
        }

        CheckNames(definition.Policies.Select(p => p.Name), "policy");
        foreach (var policy in definition.Policies)
        {
            CheckJson(policy.DefinitionJson, $"the policy '{policy.Name}'");
        }

        CheckColumns(definition.Outcomes, "outcome");
        CheckColumns(definition.Uncertainties, "uncertainty");
        if (definition.Outcomes.Length + definition.Uncertainties.Length > maxColumns)
        {
            throw new ArgumentException(
                $"There are {definition.Outcomes.Length} outcomes and {definition.Uncertainties.Length} uncertainties; the store takes {maxColumns} together.",
                nameof(definition));
        }
    }

    private static void CheckColumns(ImmutableArray<ColumnDefinition> columns, string what)
    {
        if (columns.IsDefault)
        {
            throw new ArgumentException($"The list of columns of kind {what} is not set; give an empty one.", nameof(columns));
        }

        CheckNames(columns.Select(c => c.Name), what);
    }

    private static void CheckNames(IEnumerable<string> names, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (string.IsNullOrWhiteSpace(name) || name.Any(char.IsControl) || !IsText(name))
            {
                throw new ArgumentException(
                    $"'{name}' cannot name a {what}: a name is not blank and has no control characters or broken text.", nameof(names));
            }

            if (!seen.Add(name))
            {
                throw new ArgumentException($"'{name}' names a {what} twice.", nameof(names));
            }
        }
    }

    private static bool IsText(string text)
    {
        try
        {
            return Strict.GetByteCount(text) > 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    /// <exception cref="ArgumentException">The text is not one JSON value.</exception>
    public static void CheckJson(string text, string what)
    {
        try
        {
            using var _ = JsonDocument.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The JSON of {what} cannot be read: {exception.Message}", nameof(text), exception);
        }
    }
}
