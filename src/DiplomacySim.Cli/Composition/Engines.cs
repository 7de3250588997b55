using DiplomacySim.Engine.Hosting;
using DiplomacySim.Results;
#if ORLEANS
using DiplomacySim.Server.Serving;
#endif

namespace DiplomacySim.Cli.Composition;

/// <summary>The engines of this build: the one place that knows whether Orleans is part of it.</summary>
internal static class Engines
{
    public const string Auto = "auto";
    public const string Embedded = "embedded";
    public const string Orleans = "orleans";

#if ORLEANS
    /// <summary>Whether this build has Orleans.</summary>
    public static bool HasOrleans => true;
#else
    /// <summary>Whether this build has Orleans.</summary>
    public static bool HasOrleans => false;
#endif

    /// <summary>The engine that a word of <c>--engine</c> stands for.</summary>
    /// <exception cref="CliFault">This build lacks it.</exception>
    public static string Resolve(string name) => name switch
    {
#if ORLEANS
        Auto => Orleans,
        _ => name,
#else
        Orleans => throw new CliFault("--engine orleans: this build has no Orleans. Use --engine embedded (the results are the same), or restore the Orleans packages and build again: './run.sh orleans' says whether they can be found."),
        _ => Embedded,
#endif
    };

    /// <summary>Opens an engine for the runs of one command.</summary>
    /// <param name="name">The word of <c>--engine</c>.</param>
    /// <param name="store">Where results go; stays the caller's.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="workers">The most threads that compute.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CliFault">This build lacks the engine.</exception>
    public static async Task<IExperimentHost> OpenAsync(string name, IResultStore store, TimeProvider clock, int workers, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Resolve(name) switch
        {
#if ORLEANS
            Orleans => await SiloExperimentHost.StartAsync(store, clock, workers, cancellationToken),
#endif
            _ => new EmbeddedExperimentHost(store, clock, workers),
        };
    }

    /// <summary>Starts a server.</summary>
    /// <param name="engine">The engine, as <see cref="Resolve"/> gives it.</param>
    /// <param name="request">What the server is to be.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    public static Task<IServing> ServeAsync(string engine, ServeRequest request, CancellationToken cancellationToken) => engine switch
    {
#if ORLEANS
        Orleans => OrleansServing.StartAsync(request, cancellationToken),
#endif
        _ => EmbeddedServing.StartAsync(request, cancellationToken),
    };
}
