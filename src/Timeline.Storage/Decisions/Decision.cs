using Timeline.Temporal;

namespace Timeline.Storage;

/// <summary>
/// One decision about one subject, ready to be made: see <see cref="DecisionStore.DecideAsync"/>. Where a value can be null, null
/// takes the machine's value again.
/// </summary>
public sealed record Decision
{
    private Decision(DecisionKind kind, DecisionField field, Subject subject, string? value, long? version)
    {
        Kind = kind;
        Field = field;
        Subject = subject;
        Value = value;
        Version = version;
    }

    public DecisionKind Kind { get; }

    public DecisionField Field { get; }

    public Subject Subject { get; }

    /// <summary>The subject's version as the editor saw it; null decides whatever others did meanwhile.</summary>
    public long? Version { get; }

    /// <summary>JSON of <see cref="DecisionValue"/>; null takes the machine's value.</summary>
    internal string? Value { get; }

    /// <summary>The days of a mention, or of an entry by itself.</summary>
    public static Decision SetDays(Subject subject, DayRange? days, long? version = null) =>
        new(DecisionKind.SetDays, DecisionField.Days, Require(subject, SubjectKind.Mention, SubjectKind.Entry), days is { } some ? DecisionValue.Of(some) : null, version);

    /// <summary>Who speaks.</summary>
    /// <param name="entry">A statement.</param>
    /// <param name="name">Empty when nobody is named; null takes the machine's value.</param>
    /// <param name="version">See <see cref="Version"/>.</param>
    public static Decision SetSpeaker(long entry, string? name, long? version = null) =>
        new(DecisionKind.SetSpeaker, DecisionField.Speaker, Subject.Entry(entry), name is null ? null : DecisionValue.OfNames(name.Trim().Length == 0 ? [] : [name]), version);

    /// <summary>Who took part.</summary>
    public static Decision SetParticipants(long entry, IReadOnlyCollection<string>? names, long? version = null) =>
        new(DecisionKind.SetParticipants, DecisionField.Participants, Subject.Entry(entry), names is null ? null : DecisionValue.OfNames(names), version);

    /// <param name="entry">A statement.</param>
    /// <param name="quotation"><c>direct</c> or <c>indirect</c>.</param>
    /// <param name="version">See <see cref="Version"/>.</param>
    public static Decision SetQuotation(long entry, string? quotation, long? version = null) =>
        quotation is null or "direct" or "indirect"
            ? new(DecisionKind.SetQuotation, DecisionField.Quotation, Subject.Entry(entry), DecisionValue.OfText(quotation), version)
            : throw new ArgumentException($"'{quotation}' is neither direct nor indirect.", nameof(quotation));

    public static Decision SetSpeechAct(long entry, string? act, long? version = null) =>
        new(DecisionKind.SetSpeechAct, DecisionField.Type, Subject.Entry(entry), DecisionValue.OfText(TypeName(act)), version);

    public static Decision SetType(long entry, string? type, long? version = null) =>
        new(DecisionKind.SetType, DecisionField.Type, Subject.Entry(entry), DecisionValue.OfText(TypeName(type)), version);

    public static Decision SetStatus(long entry, EntryStatus? status, long? version = null) =>
        new(DecisionKind.SetStatus, DecisionField.Status, Subject.Entry(entry), DecisionValue.OfText(status is { } some ? KebabName.Of(some) : null), version);

    public static Decision Confirm(Subject subject, long? version = null) => Judge(DecisionKind.Confirm, subject, "confirmed", version);

    public static Decision Reject(Subject subject, long? version = null) => Judge(DecisionKind.Reject, subject, "rejected", version);

    public static Decision Reopen(Subject subject, long? version = null) => Judge(DecisionKind.Reopen, subject, null, version);

    /// <param name="subject">What is doubted.</param>
    /// <param name="why">In the editor's words.</param>
    /// <param name="version">See <see cref="Version"/>.</param>
    public static Decision Dispute(Subject subject, string why, long? version = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        return new(DecisionKind.Dispute, DecisionField.Dispute, OfText(subject), DecisionValue.OfText(why.Trim()), version);
    }

    public static Decision Resolve(Subject subject, long? version = null) =>
        new(DecisionKind.Resolve, DecisionField.Dispute, OfText(subject), null, version);

    /// <summary>Changes nothing and so asks for no version.</summary>
    public static Decision Comment(Subject subject, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return new(DecisionKind.Comment, DecisionField.Comment, OfText(subject), DecisionValue.OfText(text.Trim()), null);
    }

    public static Decision Lock(Subject subject, long? version = null) =>
        new(DecisionKind.Lock, DecisionField.Lock, OfText(subject), DecisionValue.OfText("locked"), version);

    public static Decision Unlock(Subject subject, long? version = null) =>
        new(DecisionKind.Unlock, DecisionField.Lock, OfText(subject), null, version);

    /// <summary>The day that the article's relative dates count from: everything that hangs on it is resolved anew.</summary>
    public static Decision SetWriterDay(long article, DateOnly? day, long? version = null) =>
        new(DecisionKind.SetWriterDay, DecisionField.WriterDay, Subject.Article(article), day is { } some ? DecisionValue.Of(DayRange.Of(some)) : null, version);

    private static Decision Judge(DecisionKind kind, Subject subject, string? verdict, long? version) =>
        new(kind, DecisionField.Verdict, Require(subject, SubjectKind.Mention, SubjectKind.Entry), DecisionValue.OfText(verdict), version);

    private static Subject OfText(Subject subject) => Require(subject, SubjectKind.Mention, SubjectKind.Entry, SubjectKind.Article);

    private static Subject Require(Subject subject, params SubjectKind[] kinds) => kinds.Contains(subject.Kind)
        ? subject
        : throw new ArgumentException($"This cannot be decided about a {KebabName.Of(subject.Kind)}.", nameof(subject));

    private static string? TypeName(string? type) => string.IsNullOrWhiteSpace(type) ? null : type.Trim().ToUpperInvariant();
}
