using DiplomacySim.Results;
using DiplomacySim.Web;
using DiplomacySim.Web.Logs;

namespace DiplomacySim.Cli.Composition;

/// <summary>What a server is to be.</summary>
/// <param name="Web">Where it listens, and for whom.</param>
/// <param name="Store">Where results are kept; stays the caller's.</param>
/// <param name="StoreLocation">How another process opens the same store.</param>
/// <param name="Cluster">Its silos; of no meaning to the embedded engine.</param>
/// <param name="Log">What is logged.</param>
/// <param name="Clock">The clock.</param>
internal sealed record ServeRequest(WebOptions Web, IResultStore Store, string StoreLocation, ClusterChoice Cluster, LogOptions Log, TimeProvider Clock);
