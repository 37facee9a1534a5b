namespace Timeline.Export.Networks;

/// <summary>What graphs say of actors and ties: the name, the type as both formats spell it, and what it means.</summary>
internal static class TieFields
{
    public static readonly (string Name, string Type, string Meaning)[] OfActors =
    [
        ("name", "string", "as the registry or the text has it"),
        ("kind", "string", "person, organisation, state …; empty when unknown"),
        ("country", "string", "ISO 3166-1 alpha-2"),
        ("entries", "long", "entries of the filter that it has a part in"),
    ];

    public static readonly (string Name, string Type, string Meaning)[] OfTies =
    [
        ("relation", "string", "together: both took part in an event, the one whom the text names first is the source; spoke-of: the source said something of what the target did"),
        ("type", "string", "PLOVER type of the event, or the speech act"),
        ("weight", "long", "how many entries"),
        ("first", "string", "first day, ISO 8601"),
        ("last", "string", "last day, ISO 8601"),
        ("months", "string", "how many in each month: 2017-11=3 2017-12=1"),
    ];
}
