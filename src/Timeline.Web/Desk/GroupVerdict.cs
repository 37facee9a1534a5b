using Timeline.Storage;
using Timeline.Web.State;

namespace Timeline.Web.Desk;

/// <summary>What can be decided about a group at once.</summary>
internal enum GroupVerb
{
    Accept,
    Reject,
    Days,
    Speaker,
    Participants,
    Quotation,
    Type,
    Status,
    Dispute,
    Lock,
}

/// <summary>One decision for a whole group, made out for each of it.</summary>
/// <param name="Verb">What is decided.</param>
/// <param name="Value">Days, names, a code or the reason of a dispute; empty where none is asked for.</param>
internal sealed record GroupVerdict(GroupVerb Verb, string Value)
{
    /// <summary>What can be decided about mentions, or about entries of a kind.</summary>
    public static IReadOnlyList<GroupVerb> For(EntryKind? kind, bool mayLock)
    {
        GroupVerb[] verbs = kind switch
        {
            null => [GroupVerb.Accept, GroupVerb.Days, GroupVerb.Reject, GroupVerb.Dispute],
            EntryKind.Statement => [GroupVerb.Accept, GroupVerb.Speaker, GroupVerb.Quotation, GroupVerb.Type, GroupVerb.Status, GroupVerb.Reject, GroupVerb.Dispute],
            _ => [GroupVerb.Accept, GroupVerb.Participants, GroupVerb.Type, GroupVerb.Status, GroupVerb.Reject, GroupVerb.Dispute],
        };
        return mayLock ? [.. verbs, GroupVerb.Lock] : verbs;
    }

    /// <summary>The field whose choices or words the value comes from; none where no value is asked for.</summary>
    public static DeskField FieldOf(GroupVerb verb) => verb switch
    {
        GroupVerb.Days => DeskField.Date,
        GroupVerb.Speaker => DeskField.Speaker,
        GroupVerb.Participants => DeskField.Participants,
        GroupVerb.Quotation => DeskField.Quotation,
        GroupVerb.Type => DeskField.Type,
        GroupVerb.Status => DeskField.Status,
        GroupVerb.Dispute => DeskField.Dispute,
        _ => DeskField.None,
    };

    /// <summary>The decision about one of the group; null where the value says nothing there, as relative words without a writer's day.</summary>
    public Decision? Of(ReviewGroupItem item, EntryKind? kind)
    {
        var (subject, version) = (item.Subject, item.Version);
        return Verb switch
        {
            GroupVerb.Accept => Decision.Confirm(subject, version),
            GroupVerb.Reject => Decision.Reject(subject, version),
            GroupVerb.Lock => Decision.Lock(subject, version),
            GroupVerb.Dispute => string.IsNullOrWhiteSpace(Value) ? null : Decision.Dispute(subject, Value, version),

            // The same words mean other days in an article of another day.
            GroupVerb.Days => DayInput.Read(Value, item.WriterDay).Days is { } days ? Decision.SetDays(subject, days, version) : null,
            _ => kind is { } some ? DeskChoices.Decide(FieldOf(Verb), subject.Id, some, Value.Trim(), version) : null,
        };
    }
}
