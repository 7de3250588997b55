using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DiplomacySim.Exploration.Designs;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Designs;

namespace DiplomacySim.Experiments.Cases;

/// <summary>The cases of a stored experiment as a table: what was put in, and what came out on average over the replications.</summary>
/// <remarks>
/// Without a design every future is a case of its own, drawn independently, with one replication, and what it draws of the world's
/// parameters is among its inputs. Reading needs neither the scenario nor its world. Safe for use by several threads.
/// </remarks>
public sealed class CaseTable
{
    /// <summary>The key of the manifest under which the design stands.</summary>
    public const string ManifestKey = "experiment";

    private readonly IResultStore _store;
    private readonly ExperimentId _id;
    private readonly int _policy;
    private readonly DrawnParameters? _parameters;

    private CaseTable(IResultStore store, ExperimentId id, int policy, DrawnParameters? parameters)
    {
        (_store, _id, _policy, _parameters) = (store, id, policy, parameters);
    }

    /// <summary>How the cases were chosen; Monte Carlo where there is no design.</summary>
    public required DesignKind Kind { get; init; }

    /// <summary>The arrangement of a design of Saltelli's or Morris's, whose rows are the cases; null for others.</summary>
    public required IUnitDesign? Design { get; init; }

    /// <summary>
    /// What varies from case to case in this policy: what the design varies, or everything that is drawn where each case has draws of its
    /// own. A lever that the policy sets is left out.
    /// </summary>
    public required ImmutableArray<ColumnDefinition> Inputs { get; init; }

    /// <summary>What comes out, targets included as 1 and 0.</summary>
    public required ImmutableArray<ColumnDefinition> Outcomes { get; init; }

    /// <summary>The cases asked for; they are numbered from 0.</summary>
    public required long Cases { get; init; }

    /// <summary>How often each is played.</summary>
    public required int Replications { get; init; }

    /// <summary>Whether replication r of every case has the same chance, so that differences are due to the inputs.</summary>
    public required bool SharesChance { get; init; }

    /// <summary>How many futures are not stored: not computed yet, or not computable.</summary>
    public required long Missing { get; init; }

    /// <summary>The distance between the futures of two replications; 0 where there is one replication.</summary>
    private long Stride => Replications > 1 ? ExperimentDefinition.CaseStride : 0;

    /// <summary>Opens the table of a policy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The experiment has no such policy.</exception>
    /// <exception cref="StoreException">The store cannot be read or lacks the experiment.</exception>
    public static CaseTable Open(IResultStore store, ExperimentId id, int policy)
    {
        ArgumentNullException.ThrowIfNull(store);
        var definition = store.Get(id).Definition;
        ArgumentOutOfRangeException.ThrowIfNegative(policy);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(policy, definition.Policies.Length);
        var design = JsonNode.Parse(definition.ManifestJson)?[ManifestKey] as JsonObject;
        var drawn = (JsonNode.Parse(definition.Policies[policy].DefinitionJson)?["uncertain"] as JsonObject)?.Select(entry => entry.Key).ToHashSet() ?? [];
        string[] varied = [.. (design?["inputs"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Where(drawn.Contains)];
        var replications = definition.Replications ?? 1;
        var sharesChance = design?["sharesChance"]!.GetValue<bool>() ?? false;
        var arrangement = design is null ? null : Arrangement(design, definition.Seed);

        // Else what the design leaves open is the chance of a replication, the same in all cases or averaged over in each.
        var hasOwnDraws = !sharesChance && replications == 1 && arrangement is null;
        var parameters = hasOwnDraws ? DrawnParameters.Of(definition) : null;
        string[] names = hasOwnDraws ? [.. varied, .. definition.Uncertainties.Select(column => column.Name).Where(drawn.Contains).Except(varied)] : varied;
        return new CaseTable(store, id, policy, parameters)
        {
            Kind = design is null ? DesignKind.MonteCarlo : Enum.Parse<DesignKind>(design["kind"]!.GetValue<string>()),
            Design = arrangement,
            Inputs = [.. names.Select(name => definition.Uncertainties.First(column => column.Name == name)), .. parameters?.Of(policy) ?? []],
            Outcomes = definition.Outcomes,
            Cases = definition.FuturesRequested / replications,
            Replications = replications,
            SharesChance = sharesChance,
            Missing = definition.FuturesRequested - Math.Min(definition.FuturesRequested, store.DoneRanges(id, policy).Sum(range => range.Count)),
        };
    }

    /// <summary>The design for an experiment's manifest, from which <see cref="Open"/> takes it.</summary>
    public static JsonObject Describe(ExperimentDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        var described = new JsonObject
        {
            ["kind"] = design.Kind.ToString(),
            ["inputs"] = new JsonArray([.. design.Inputs.Select(input => (JsonNode)input.Name)]),
            ["casesPerSample"] = design.CasesPerSample,
            ["sharesChance"] = design.SharesChance,
            ["where"] = design.Where?.ToString(),
        };
        switch (design.Points)
        {
            case SaltelliDesign saltelli:
                described["secondOrder"] = saltelli.HasSecondOrder;
                described["scrambled"] = saltelli.IsScrambled;
                break;
            case MorrisDesign morris:
                described["levels"] = morris.Levels;
                break;
        }

        return described;
    }

    /// <summary>Reads the cases in order, up to 1,024 at a time, so that memory does not grow with their number.</summary>
    /// <param name="outcomes">Names of outcomes in the order wanted; null for all.</param>
    /// <exception cref="ArgumentException">The experiment has no outcome of a name.</exception>
    public IEnumerable<CaseChunk> Read(IReadOnlyList<string>? outcomes = null)
    {
        var names = outcomes ?? [.. Outcomes.Select(column => column.Name)];
        string[] inputs = [.. Inputs.Take(Inputs.Length - (_parameters?.Of(_policy).Length ?? 0)).Select(column => column.Name)];
        for (long first = 0; first < Cases; first += CaseChunk.MaxCases)
        {
            var chunk = new CaseSums(first, (int)Math.Min(CaseChunk.MaxCases, Cases - first), Inputs.Length, names.Count);
            for (var replication = 0; replication < Replications; replication++)
            {
                var range = new FutureRange((replication * Stride) + first, chunk.Count);
                foreach (var rows in inputs.Length == 0 ? [] : _store.ReadCases(_id, _policy, inputs, range))
                {
                    chunk.TakeInputs(rows, range.First, at: 0);
                }

                foreach (var rows in _store.ReadOutcomes(_id, _policy, names, range))
                {
                    chunk.TakeOutcomes(rows, range.First);
                    if (_parameters is not null)
                    {
                        chunk.TakeInputs(rows with { Columns = _parameters.Draw(_policy, rows.Futures.Span) }, range.First, at: inputs.Length);
                    }
                }
            }

            yield return chunk.ToChunk();
        }
    }

    private static IUnitDesign? Arrangement(JsonObject design, ulong seed)
    {
        var inputs = ((JsonArray)design["inputs"]!).Count;
        return Enum.Parse<DesignKind>(design["kind"]!.GetValue<string>()) switch
        {
            DesignKind.Saltelli => new SaltelliDesign(inputs, design["secondOrder"]!.GetValue<bool>(), design["scrambled"]!.GetValue<bool>() ? seed : null),
            DesignKind.Morris => new MorrisDesign(inputs, design["levels"]!.GetValue<int>(), seed),
            _ => null,
        };
    }
}
