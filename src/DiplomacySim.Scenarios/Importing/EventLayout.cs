using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>The columns of a data set of coded events.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Ontology">The name of the mapping that its codes go through.</param>
/// <param name="Columns">The columns that make up each field, by the names of its first line.</param>
/// <param name="Widths">The numbers of columns by which files without a first line of names are known; empty where there is always one.</param>
/// <param name="Positions">The places of the columns, from 0, in such files.</param>
internal sealed record EventLayout(
    string Name,
    string Ontology,
    ImmutableDictionary<EventField, ImmutableArray<string>> Columns,
    ImmutableArray<int> Widths,
    ImmutableDictionary<string, int> Positions)
{
    /// <summary>The data sets that can be read.</summary>
    public static ImmutableArray<EventLayout> All { get; } =
    [
        // GDELT Event Database, data format codebook v2.0 (2015): 57 columns until March 2013, 58 after, 61 in version 2; those
        // that are read stand at the same places in all three.
        new("gdelt", EventMapping.Cameo, Fields(
            (EventField.Date, "SQLDATE"), (EventField.Code, "EventCode"), (EventField.Reports, "NumMentions"),
            (EventField.ActorCountry, "Actor1CountryCode"), (EventField.ActorText, "Actor1Name"), (EventField.ActorSectors, "Actor1Type1Code|Actor1Type2Code|Actor1Type3Code"),
            (EventField.RecipientCountry, "Actor2CountryCode"), (EventField.RecipientText, "Actor2Name"), (EventField.RecipientSectors, "Actor2Type1Code|Actor2Type2Code|Actor2Type3Code")),
            [57, 58, 61],
            Places(("SQLDATE", 1), ("Actor1Name", 6), ("Actor1CountryCode", 7), ("Actor1Type1Code", 12), ("Actor1Type2Code", 13), ("Actor1Type3Code", 14), ("Actor2Name", 16), ("Actor2CountryCode", 17), ("Actor2Type1Code", 22), ("Actor2Type2Code", 23), ("Actor2Type3Code", 24), ("EventCode", 26), ("NumMentions", 31))),

        // ICEWS Coded Event Data, the yearly and weekly tables.
        new("icews", EventMapping.Cameo, Fields(
            (EventField.Date, "Event Date"), (EventField.Code, "CAMEO Code"),
            (EventField.ActorCountry, "Source Country"), (EventField.ActorText, "Source Name"), (EventField.ActorSectors, "Source Sectors"),
            (EventField.RecipientCountry, "Target Country"), (EventField.RecipientText, "Target Name"), (EventField.RecipientSectors, "Target Sectors"),
            (EventField.Place, "Country")),
            [],
            Places()),

        // Phoenix of the Open Event Data Alliance, the daily files.
        new("phoenix", EventMapping.Cameo, Fields(
            (EventField.Date, "Date"), (EventField.Code, "EventCode"),
            (EventField.ActorCountry, "SourceActorEntity"), (EventField.ActorText, "SourceActorFull"), (EventField.ActorSectors, "SourceActorRole"),
            (EventField.RecipientCountry, "TargetActorEntity"), (EventField.RecipientText, "TargetActorFull"), (EventField.RecipientSectors, "TargetActorRole")),
            [26],
            Places(("Date", 1), ("SourceActorFull", 5), ("SourceActorEntity", 6), ("SourceActorRole", 7), ("TargetActorFull", 9), ("TargetActorEntity", 10), ("TargetActorRole", 11), ("EventCode", 13))),

        // POLECAT (2023), the weekly tables.
        new("polecat", EventMapping.Plover, Fields(
            (EventField.Date, "Event Date"), (EventField.Code, "Event Type"), (EventField.Mode, "Event Mode"),
            (EventField.ActorCountry, "Actor Country"), (EventField.ActorText, "Actor Name|Actor Title"), (EventField.ActorSectors, "Primary Actor Sector|Actor Sectors"),
            (EventField.RecipientCountry, "Recipient Country"), (EventField.RecipientText, "Recipient Name|Recipient Title"), (EventField.RecipientSectors, "Primary Recipient Sector|Recipient Sectors"),
            (EventField.Place, "Country")),
            [],
            Places()),
    ];

    // Without these nothing can be told.
    private static readonly ImmutableArray<EventField> s_needed = [EventField.Date, EventField.Code, EventField.ActorCountry, EventField.RecipientCountry];

    /// <summary>The data set whose columns a first line names; null for none.</summary>
    public static EventLayout? ByNames(IReadOnlyCollection<string> names) =>
        All.FirstOrDefault(layout => s_needed.All(field => layout.Columns[field].All(names.Contains)));

    /// <summary>The data set without a first line that has so many columns; null for none.</summary>
    public static EventLayout? ByWidth(int width) => All.FirstOrDefault(layout => layout.Widths.Contains(width));

    private static ImmutableDictionary<EventField, ImmutableArray<string>> Fields(params (EventField Field, string Columns)[] fields) =>
        fields.ToImmutableDictionary(field => field.Field, field => field.Columns.Split('|').ToImmutableArray());

    private static ImmutableDictionary<string, int> Places(params (string Column, int Place)[] places) =>
        places.ToImmutableDictionary(place => place.Column, place => place.Place);
}
