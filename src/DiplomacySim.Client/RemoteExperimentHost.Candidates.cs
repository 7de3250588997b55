using System.Globalization;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Engine.Searching;

namespace DiplomacySim.Client;

public sealed partial class RemoteExperimentHost : ICandidatePlayer
{
    private const int MostInVain = 5;

    /// <inheritdoc/>
    /// <remarks>The scenario travels with its world, and the server stores nothing of it. A line that breaks is taken up again for as long as the client is patient; what has come is kept.</remarks>
    /// <exception cref="RemoteException">The server refuses, or does not answer any more.</exception>
    public async Task PlayAsync(CandidateOrder order, Action<CandidateOutcomes> played, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(played);
        var bundle = Pack(order.Plan);
        var path = RemoteRoutes.Candidates
            + string.Create(CultureInfo.InvariantCulture, $"?{RemoteQuery.Plan}={order.Plan.Hash}&{RemoteQuery.Workers}={order.Workers}")
            + string.Concat(order.Outcomes.Select(name => $"&{RemoteQuery.Outcome}={Uri.EscapeDataString(name)}"));
        var missing = Enumerable.Range(0, order.Plan.Policies.Length).ToHashSet();
        for (var inVain = 0; missing.Count > 0; inVain++)
        {
            if (inVain == MostInVain)
            {
                throw new RemoteException(RemoteException.Unreachable, $"The line to the server {_server.Address} breaks again and again before a candidate is played. What was played before is kept; search again to go on.");
            }

            using var stream = await EventReader.OpenAsync(_server, path, _server.Options.Patience, cancellationToken, () => Body(bundle));
            while (missing.Count > 0 && await stream.NextAsync(cancellationToken) is { } data)
            {
                var message = Parse<CandidateMessage>(data);
                if (message.Fault is { } fault)
                {
                    throw new RemoteException(RemoteFault.BrokeDown, $"{fault} (server {_server.Address})");
                }

                if (missing.Remove(message.Policy))
                {
                    inVain = -1;
                    played(message.ToOutcomes());
                }
            }
        }
    }
}
