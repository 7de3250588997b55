using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace DiplomacySim.Server.Diagnostics;

/// <summary>Sends measures and activities to a collector while the host runs, where the environment names one.</summary>
/// <remarks>The exporter reads the standard variables: <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>, <c>_PROTOCOL</c>, <c>_HEADERS</c> and so on.</remarks>
internal sealed class TelemetryExport : IHostedService, IDisposable
{
    /// <summary>The variable that names the collector; without it nothing is sent.</summary>
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    // All of our own meters and sources begin so.
    private const string Own = "diplomacysim.*";

    private MeterProvider? _meters;
    private TracerProvider? _tracers;

    /// <summary>Whether the environment names a collector.</summary>
    public static bool IsWanted => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(EndpointVariable));

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _meters = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(Describe)
            .AddMeter(Own, "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "System.Runtime")
            .AddOtlpExporter()
            .Build();
        _tracers = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Describe)
            .AddSource(Own)
            .AddOtlpExporter()
            .Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        // What was measured last is sent; a collector that does not answer holds nobody up.
        _meters?.ForceFlush(2000);
        _tracers?.ForceFlush(2000);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _meters?.Dispose();
        _tracers?.Dispose();
    }

    // OTEL_SERVICE_NAME comes last and wins.
    private static void Describe(ResourceBuilder resource) => resource
        .AddService("diplomacysim", autoGenerateServiceInstanceId: false, serviceInstanceId: $"{Environment.MachineName}:{Environment.ProcessId}")
        .AddEnvironmentVariableDetector();
}
