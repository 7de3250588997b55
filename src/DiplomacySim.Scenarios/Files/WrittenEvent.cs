using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>An event with the place where it is written.</summary>
/// <param name="Event">The event.</param>
/// <param name="Date">Its date.</param>
/// <param name="Node">Where it is written.</param>
/// <param name="What">The node that says what happens: the value of <c>visit</c>, <c>sign</c>, <c>upgrade</c> or <c>host</c>.</param>
/// <param name="Direction">Whether a visit is outbound or inbound; empty where it is not said, and for other kinds.</param>
internal sealed record WrittenEvent(PlannedEvent Event, PlannedDate Date, YamlMapping Node, YamlNode What, string Direction);
