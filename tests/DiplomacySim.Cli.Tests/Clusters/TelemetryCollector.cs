using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacySim.Cli.Tests.Clusters;

/// <summary>An OpenTelemetry collector: takes what is exported over OTLP by HTTP, and keeps each measure's values and all activities.</summary>
internal sealed class TelemetryCollector : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly SemaphoreSlim _heard = new(0);

    private TelemetryCollector(WebApplication web) => _web = web;

    public string Address => _web.Urls.Single();

    /// <summary>The values of each measure in the order in which they came; of a histogram the number of measurements.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<double>> Measures { get; } = new(StringComparer.Ordinal);

    /// <summary>The activities that ended.</summary>
    public ConcurrentQueue<ExportedActivity> Activities { get; } = new();

    /// <summary>The names of the services that exported.</summary>
    public ConcurrentDictionary<string, bool> Services { get; } = new(StringComparer.Ordinal);

    public static async Task<TelemetryCollector> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var web = builder.Build();
        var collector = new TelemetryCollector(web);
        web.MapPost("/v1/metrics", request => collector.TakeAsync(request, collector.TakeMetrics));
        web.MapPost("/v1/traces", request => collector.TakeAsync(request, collector.TakeTraces));
        await web.StartAsync();
        return collector;
    }

    /// <summary>The last value of a measure; null where none came.</summary>
    public double? Last(string measure) => Measures.TryGetValue(measure, out var values) ? values.Last() : null;

    /// <summary>Waits until a measure was above 0 at some time.</summary>
    public async Task IsSeenAsync(string measure)
    {
        while (!Measures.TryGetValue(measure, out var values) || !values.Any(v => v > 0))
        {
            if (!await _heard.WaitAsync(ServerProcess.Deadline))
            {
                throw new TimeoutException($"{measure} was not above 0 within {ServerProcess.Deadline.TotalSeconds} s; there came {string.Join(", ", Measures.Keys.Order(StringComparer.Ordinal))}.");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _heard.Dispose();
    }

    private static double ValueOf(ProtoMessage point) =>
        point.Number(6) is { } whole ? (long)whole : BitConverter.UInt64BitsToDouble(point.Number(4) ?? 0);

    private async Task TakeAsync(HttpContext context, Action<ProtoMessage> take)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Assert.Equal("application/x-protobuf", context.Request.ContentType);
        take(new ProtoMessage(body.ToArray()));
        context.Response.ContentType = context.Request.ContentType;
        _heard.Release();
    }

    // The numbers of fields are those of opentelemetry/proto/metrics/v1/metrics.proto, trace/v1/trace.proto and common/v1/common.proto.
    private void TakeMetrics(ProtoMessage export)
    {
        foreach (var resource in export.All(1))
        {
            TakeService(resource);
            foreach (var metric in resource.All(2).SelectMany(scope => scope.All(2)))
            {
                var numbers = metric.All(5).Concat(metric.All(7)).SelectMany(sum => sum.All(1)).Select(ValueOf);
                var counts = metric.All(9).SelectMany(histogram => histogram.All(1)).Select(point => (double)(point.Number(4) ?? 0));
                foreach (var value in numbers.Concat(counts))
                {
                    Measures.GetOrAdd(metric.Text(1), _ => new ConcurrentQueue<double>()).Enqueue(value);
                }
            }
        }
    }

    private void TakeTraces(ProtoMessage export)
    {
        foreach (var resource in export.All(1))
        {
            TakeService(resource);
            foreach (var scope in resource.All(2))
            {
                foreach (var span in scope.All(2))
                {
                    var tags = span.All(9).Select(a => KeyValuePair.Create(a.Text(1), (long?)a.All(2).Single().Number(3)));
                    Activities.Enqueue(new ExportedActivity(
                        scope.All(1).Single().Text(1), span.Text(5), span.Hex(2), span.Hex(4), span.Number(8) - span.Number(7) ?? 0, tags.ToDictionary()));
                }
            }
        }
    }

    private void TakeService(ProtoMessage resource)
    {
        foreach (var attribute in resource.All(1).SelectMany(r => r.All(1)).Where(a => a.Text(1) == "service.name"))
        {
            Services.TryAdd(attribute.All(2).Single().Text(1), true);
        }
    }
}
