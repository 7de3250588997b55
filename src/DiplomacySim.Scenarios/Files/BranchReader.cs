using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads the section <c>branches</c>: each becomes a policy of its own.</summary>
/// <param name="file">The file.</param>
/// <param name="context">Where problems go, and the period.</param>
internal sealed class BranchReader(YamlMapping file, ReadingContext context)
{
    private const string Example = "{date: 2027-01, from: as planned, policy: half the travel}";
    private readonly NodeReader _reader = context.Reader;
    private readonly ImmutableArray<string> _names = NamesIn(file);

    /// <summary>The branches, in the order of the file.</summary>
    /// <param name="policies">The policies that were read; those with errors are missing.</param>
    public ImmutableArray<Policy> Read(ImmutableArray<Policy> policies)
    {
        var read = NamedList.Read(
            file.Find(ScenarioKeys.Branches)?.Value, ItemNoun.Branch, Example, ScenarioLimits.MaxBranches, (mapping, _) => Branch(mapping, policies), _reader);
        var taken = _names.ToHashSet(StringComparer.Ordinal);
        foreach (var (branch, node) in read)
        {
            if (!taken.Add(branch.Name))
            {
                _reader.Error(node, $"there is a policy named {Shown.Quoted(branch.Name)} already; give the branch a name of its own");
            }
        }

        return [.. read.Select(found => found.Branch)];
    }

    private static ImmutableArray<string> NamesIn(YamlMapping file) =>
        file.Find(ScenarioKeys.Policies)?.Value is YamlMapping { Entries: { IsEmpty: false } entries }
            ? [.. entries.Select(entry => entry.Name)]
            : [PolicyReader.AsPlanned];

    private WrittenBranch? Branch(YamlMapping mapping, ImmutableArray<Policy> policies)
    {
        BranchKeys.Branch.Check(mapping, _reader);
        var date = Date(mapping);
        var from = PolicyName(mapping, BranchKeys.From, $"name the policy that holds before");
        var to = PolicyName(mapping, BranchKeys.Policy, $"name the policy that holds from then on");
        if (from is not null && from == to)
        {
            _reader.Error(mapping.Find(BranchKeys.Policy)!.Value, $"this is the policy that holds before; nothing would differ");
        }

        var trunk = policies.FirstOrDefault(policy => policy.Name == from);
        var other = policies.FirstOrDefault(policy => policy.Name == to);
        if (date is not { } month || trunk is null || other is null || trunk == other || context.From is not { } first || context.World is null)
        {
            return null;
        }

        var name = mapping.Find(BranchKeys.Name)?.Value is YamlScalar { Text: var text } ? text : $"{to} from {month}";
        var maker = new BranchMaker(trunk, other, month, first, context.World.World);
        if (maker.Difference() is { } difference)
        {
            _reader.Error(mapping.Find(BranchKeys.Policy)!.Value, $"{difference}; a branch keeps what is believed, so that both policies must say the same");
            return null;
        }

        return new WrittenBranch(maker.Make(name), mapping);
    }

    private Month? Date(YamlMapping mapping)
    {
        if (_reader.Required(mapping, BranchKeys.Date, $"give the first month that differs, such as 2027-01") is not { } node
            || _reader.Month(node) is not { } month)
        {
            return null;
        }

        if (month <= context.From || month > context.To)
        {
            _reader.Error(node, $"{month} is not inside the run; a branch begins after {context.From}, and by {context.To}");
            return null;
        }

        return month;
    }

    private string? PolicyName(YamlMapping mapping, string key, ProblemText remedy) =>
        _reader.Required(mapping, key, remedy) is { } node ? _reader.Word(node, $"a policy of this scenario", _names) : null;

    private sealed record WrittenBranch(Policy Branch, YamlMapping Node);
}
