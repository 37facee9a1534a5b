using Timeline.Temporal;

namespace Timeline.Storage.Sql;

/// <summary>One entry as it is read for lists, details and exports.</summary>
internal sealed record EntryRecord(EntryRow Row, TextSpan Span, TextSpan? Content, int SentenceStart, long? MentionId)
{
    /// <summary>Ends in <c>from entries e …</c>; a condition and an order follow.</summary>
    public static string Select(EntrySource source) => $"""
        select e.id, e.kind, e.label, e.type, e.status, e.days, e.machine_days, e.grain, e.date_basis,
               m.phrase, m.value, m.anchor, m.anchor_days, m.rule, m.steps::text,
               e.rule, e.confidence,
               s.speaker,
               {source.ActorIds},
               {source.ActorNames},
               s.content, s.quotation, coalesce(s.cue, v.trigger), s.via, g.place, e.sentence,
               e.article_id, a.title, a.url, o.name, a.published, a.writer_day, a.writer_day_basis,
               e.corrected_days is not null,
               case when e.corrected_days is not null then (
                   select b.editor_name
                   from decisions d
                   join decision_batches b on b.id = d.batch_id
                   where d.article_id = e.article_id and d.field = 'days'
                     and ((d.subject = 'mention' and d.span_start = m.span_start and d.span_end = m.span_end)
                       or (d.subject = 'entry' and d.entry_kind = e.kind and d.span_start = e.span_start and d.span_end = e.span_end))
                   order by d.id desc limit 1) end,
               e.updated_at, e.state, {source.Version}, coalesce(e.revision, 0),
               e.span_start, e.span_end, s.content_start, s.content_end, e.sentence_start, e.mention_id
        from {source.Entries} e
        {source.Article}
        left join outlets o on o.id = e.outlet_id
        {source.Parts}
        """;

    public static EntryRecord Read(RowReader row)
    {
        var id = row.Int64();
        var kind = row.Word<EntryKind>();
        var label = row.Text();
        var type = row.Text();
        var status = row.Word<EntryStatus>();
        var days = row.DaysOrNull();
        var machineDays = row.DaysOrNull();
        var grain = row.Word<Grain>();
        var basis = row.Word<DateBasis>();
        var phrase = row.TextOrNull();
        var value = row.TextOrNull();
        var anchor = KebabName.TryParse<AnchorKind>(row.TextOrNull(), out var known) ? known : AnchorKind.None;
        var anchorDays = row.DaysOrNull();
        var timeRule = row.TextOrNull();
        var steps = row.TextOrNull();
        var read = new EntryRow(
            id, kind, label, type, status, days, machineDays, grain, basis, phrase, value, anchor, anchorDays, timeRule,
            Explain(basis, days, steps),
            row.Text(), row.Double(), row.TextOrNull(), ReadActors(row),
            row.TextOrNull(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull(), row.Text(),
            row.Int64(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull(), row.DayOrNull(), row.DayOrNull(), row.Text(),
            row.Boolean(), row.TextOrNull(), row.Moment())
        {
            State = row.WordOrNull<ReviewState>() ?? ReviewState.Machine,
            Version = row.Int64(),
            Revision = row.Int32(),
        };
        var span = new TextSpan(row.Int32(), row.Int32());
        TextSpan? content = row.Int32OrNull() is { } start && row.Int32OrNull() is { } end ? new TextSpan(start, end) : null;
        if (content is null)
        {
            _ = row.Int32OrNull();
        }

        return new EntryRecord(read, span, content, row.Int32(), row.Int64OrNull());
    }

    private static List<ActorName> ReadActors(RowReader row)
    {
        var ids = row.Array<long>();
        var names = row.Array<string>();
        return [.. ids.Zip(names, (id, name) => new ActorName(id, name))];
    }

    // An entry without a time expression has a reason too, and it is not hidden.
    public static Bilingual? Explain(DateBasis basis, DayRange? days, string? steps)
    {
        if (basis == DateBasis.WriterDay && days is { } day)
        {
            return new Bilingual($"لا عبارة زمنية تؤرخه ← يوم الكاتب {day}", $"no time expression dates it → the writer's day {day}");
        }

        if (steps is null)
        {
            return null;
        }

        var list = DerivationJson.ReadSteps(steps);
        return new Bilingual(string.Join(" ← ", list.Select(step => step.Ar)), string.Join(" → ", list.Select(step => step.En)));
    }
}
