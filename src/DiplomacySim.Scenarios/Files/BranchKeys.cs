using Limits = DiplomacySim.Scenarios.ScenarioLimits;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The words of <c>branches</c>.</summary>
internal static class BranchKeys
{
    public const string Date = "date";
    public const string From = "from";
    public const string Policy = "policy";
    public const string Name = "name";

    /// <summary>The keys of a branch.</summary>
    public static KeyTable Branch { get; } = new(
        [
            new(Date, ValueForm.Month, "the first month that differs, after the run's first; must be given"),
            new(From, ValueForm.Words(Limits.MaxNameLength), "the policy that holds before; must be given"),
            new(Policy, ValueForm.Words(Limits.MaxNameLength), "the policy that holds from then on; must be given"),
            new(Name, ValueForm.Words(Limits.MaxNameLength), "what the branch is called among the policies", "such as `half the travel from 2027-01`"),
        ]);
}
