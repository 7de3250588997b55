using DiplomacySim.Engine.Live;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Web.Activity;
using DiplomacySim.Web.Analyses;
using DiplomacySim.Web.Api;
using DiplomacySim.Web.Checking;
using DiplomacySim.Web.Comparing;
using DiplomacySim.Web.Experiments;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Health;
using DiplomacySim.Web.Library;
using DiplomacySim.Web.Live;
using DiplomacySim.Web.Pages.Activity;
using DiplomacySim.Web.Pages.Analysis;
using DiplomacySim.Web.Pages.Api;
using DiplomacySim.Web.Pages.Charts;
using DiplomacySim.Web.Pages.Compare;
using DiplomacySim.Web.Pages.Data;
using DiplomacySim.Web.Pages.Experiments;
using DiplomacySim.Web.Pages.Foresight;
using DiplomacySim.Web.Pages.Live;
using DiplomacySim.Web.Pages.Login;
using DiplomacySim.Web.Pages.Partner;
using DiplomacySim.Web.Pages.Run;
using DiplomacySim.Web.Pages.Scenario;
using DiplomacySim.Web.Pages.Start;
using DiplomacySim.Web.Pages.Validation;
using DiplomacySim.Web.Pages.WhatIf;
using DiplomacySim.Web.Partners;
using DiplomacySim.Web.Problems;
using DiplomacySim.Web.Searching;
using DiplomacySim.Web.Security;
using DiplomacySim.Web.Validation;
using DiplomacySim.Web.WhatIf;
using DiplomacySim.Web.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DiplomacySim.Web;

/// <summary>Puts the HTTP API, the health probes and the pages into a web application.</summary>
/// <remarks>
/// The application registers its <see cref="Engine.Hosting.IExperimentHost"/> and its <see cref="Results.IResultStore"/> as services, and
/// an <see cref="ILiveWorldHost"/> where it keeps live worlds.
/// </remarks>
public static class WebServiceExtensions
{
    /// <summary>Sets up the server: where it listens, how long requests may be, and what the endpoints need.</summary>
    /// <exception cref="WebSetupException">The options cannot be used; the message says why.</exception>
    public static WebApplicationBuilder AddDiplomacySimWeb(this WebApplicationBuilder builder, WebOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxRequestBytes;
        });
        var services = builder.Services;
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<WorkThreads>();
        services.AddSingleton<PlanShelf>();
        services.AddSingleton<ExperimentBoard>();
        services.AddSingleton<ProgressFeed>();
        services.AddSingleton<ExperimentList>();
        services.AddSingleton<ScenarioLibrary>();
        services.AddSingleton<WorldLibrary>();
        services.AddSingleton<ScenarioChecker>();
        services.AddSingleton<ScenarioRunner>();
        services.AddSingleton<ExperimentCommands>();
        services.AddSingleton<SummaryShelf>();
        services.AddSingleton<AnalysisShelf>();
        services.AddSingleton<WatchLists>();
        services.AddSingleton<PolicyComparer>();
        services.AddSingleton<WhatIfRunner>();
        services.AddSingleton<RunParts>();
        services.AddSingleton<Validator>();
        services.AddSingleton<ActivityMonitor>();
        services.AddSingleton<ActivityParts>();
        services.AddSingleton<LiveList>();
        services.AddSingleton<LiveStage>();
        services.AddSingleton<HealthMonitor>();
        services.AddHostedService(provider => provider.GetRequiredService<HealthMonitor>());
        // A value of an address that cannot be read is told in words, as everything else that goes wrong.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddOpenApi(api => api
            .AddSchemaTransformer(LiveDescriptions.DescribeAsync)
            .AddSchemaTransformer(ApiDescriptions.DescribeAsync)
            .AddOperationTransformer(AddressDescriptions.DescribeAsync)
            .AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "DiplomacySim";
                document.Info.Version = ServerEndpoints.Version;
                return Task.CompletedTask;
            }));
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = RemoteJson.Options.NumberHandling;
            foreach (var converter in RemoteJson.Options.Converters)
            {
                json.SerializerOptions.Converters.Add(converter);
            }
        });
        return builder;
    }

    /// <summary>
    /// Puts the checks in front of everything and maps the endpoints. Whatever is mapped on the application, before or after, stands
    /// behind the same checks.
    /// </summary>
    public static WebApplication UseDiplomacySimWeb(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseMiddleware<ProblemGate>();
        app.UseMiddleware<SiteGate>();
        app.UseMiddleware<TokenGate>();
        app.UseRouting();
        app.MapGroup("").WithTags("Server").MapHealth();
        app.MapGroup("").WithTags("Server").MapServer();
        app.MapGroup("").WithTags("Server").MapActivity();
        app.MapGroup("").WithTags("Experiments").MapExperiments();
        app.MapGroup("").WithTags("Experiments").MapEvents();
        app.MapGroup("").WithTags("Experiments").MapSearching();
        app.MapGroup("").WithTags("Results").MapResults();
        app.MapGroup("").WithTags("Results").MapReports();
        app.MapGroup("").WithTags("Results").MapAnalyses();
        app.MapGroup("").WithTags("Results").MapPartners();
        app.MapGroup("").WithTags("Results").MapComparing();
        app.MapGroup("").WithTags("Results").MapWhatIf();
        app.MapGroup("").WithTags("Scenarios and data").MapChecking();
        app.MapGroup("").WithTags("Scenarios and data").MapLibrary();
        app.MapGroup("").WithTags("Scenarios and data").MapValidation();
        if (app.Services.GetService<ILiveWorldHost>() is not null)
        {
            app.MapGroup("").WithTags("Live worlds").MapLiveWorlds();
            app.MapLivePage();
            app.MapLiveWorldPage();
        }

        app.MapAssets();
        app.MapLoginPage();
        app.MapStartPage();
        app.MapExperimentsPage();
        app.MapScenarioPage();
        app.MapRunPage();
        app.MapChartsPage();
        app.MapPartnersPage();
        app.MapPartnerPage();
        app.MapForesightPage();
        app.MapAnalysisPage();
        app.MapWhatIfPage();
        app.MapComparePage();
        app.MapDataPage();
        app.MapValidationPage();
        app.MapActivityPage();
        app.MapApiPage();
        return app;
    }
}
