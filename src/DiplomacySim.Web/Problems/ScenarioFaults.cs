using System.Collections.Immutable;
using DiplomacySim.Engine.Remote;
using DiplomacySim.Reports.Languages;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Web.Frame;
using Microsoft.AspNetCore.Http;

namespace DiplomacySim.Web.Problems;

/// <summary>What scenarios and changes with errors are answered with, in the language of the request: a line for each problem.</summary>
internal static class ScenarioFaults
{
    /// <summary>A scenario that cannot be run.</summary>
    public static RequestFault Scenario(string name, ImmutableArray<Problem> problems, Language language)
    {
        var errors = problems.Count(p => p.Severity == ProblemSeverity.Error);
        return Of("fault.scenario", PageTexts.Say(language, "fault.scenario what", [("count", errors), ("name", name)]), problems, language);
    }

    /// <summary>A change of a policy that cannot be made.</summary>
    public static RequestFault Change(ImmutableArray<Problem> problems, Language language) =>
        Of("fault.change", PageTexts.Say(language, "fault.change what", [("example", "levers: {attention: 37}")]), problems, language);

    private static RequestFault Of(string title, string detail, ImmutableArray<Problem> problems, Language language)
    {
        ImmutableArray<string> lines = [.. problems.Select(p => p.In(language))];
        return new RequestFault(
            new ProblemResult(StatusCodes.Status400BadRequest, RemoteFault.BadScenario, PageTexts.Say(language, title, []), detail, lines), detail);
    }
}
