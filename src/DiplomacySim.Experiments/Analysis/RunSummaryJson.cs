using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>Carries a summary to another program as JSON, every number to its last bit.</summary>
/// <remarks>
/// A number that is none is the text <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>; months are <c>2026-04</c>, partners their codes,
/// experiments their numbers.
/// </remarks>
public static class RunSummaryJson
{
    private static readonly JsonSerializerOptions _options = Create();

    /// <summary>Writes a summary as UTF-8 JSON.</summary>
    public static byte[] Write(RunSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return JsonSerializer.SerializeToUtf8Bytes(RunSummaryContent.Of(summary), _options);
    }

    /// <summary>Reads a summary.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <param name="plan">The plan of the experiment.</param>
    /// <exception cref="InvalidDataException">The text is no summary, or one of another plan.</exception>
    public static RunSummary Read(ReadOnlySpan<byte> json, ExperimentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        RunSummaryContent? content;
        try
        {
            content = JsonSerializer.Deserialize<RunSummaryContent>(json, _options);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"This is not the summary of an experiment: {exception.Message}", exception);
        }

        return content?.PlanHash == plan.Hash
            ? content.With(plan)
            : throw new InvalidDataException("This is the summary of an experiment with another plan.");
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            IgnoreReadOnlyProperties = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new ExperimentIdConverter(),
                new MonthConverter(),
                new PartnerIdConverter(),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private sealed class ExperimentIdConverter : JsonConverter<ExperimentId>
    {
        public override ExperimentId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ExperimentId.TryParse(reader.GetInt64().ToString(CultureInfo.InvariantCulture), out var id) ? id : throw new JsonException("The number of an experiment is at least 1.");

        public override void Write(Utf8JsonWriter writer, ExperimentId value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
    }

    private sealed class MonthConverter : JsonConverter<Month>
    {
        public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Month.TryParse(reader.GetString(), out var month) ? month : throw new JsonException("A month is such as 2026-04.");

        public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class PartnerIdConverter : JsonConverter<PartnerId>
    {
        public override PartnerId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } code && PartnerId.IsValid(code) ? new PartnerId(code) : throw new JsonException("A partner's code is three capital letters.");

        public override void Write(Utf8JsonWriter writer, PartnerId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }
}
