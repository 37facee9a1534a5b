using System.Text.Json.Nodes;
using Timeline.Storage.Sql;
using Timeline.Temporal;

namespace Timeline.Storage.Decisions;

/// <summary>What of an entry people's decisions can change, as it stands in the table.</summary>
/// <param name="MachineJson">The machine's values of what they did change; null when nothing.</param>
internal sealed record EntryValues(
    string Type,
    string Status,
    string Label,
    string[] Names,
    string? Speaker,
    string? Quotation,
    DayRange? MachineDays,
    string MachineBasis,
    string MachineGrain,
    DayRange? CorrectedDays,
    string? CorrectedGrain,
    string? State,
    string? MachineJson)
{
    public bool Equals(EntryValues? other) => other is not null
        && (Type, Status, Label, Speaker, Quotation, MachineDays, MachineBasis) == (other.Type, other.Status, other.Label, other.Speaker, other.Quotation, other.MachineDays, other.MachineBasis)
        && (MachineGrain, CorrectedDays, CorrectedGrain, State) == (other.MachineGrain, other.CorrectedDays, other.CorrectedGrain, other.State)
        && Names.AsSpan().SequenceEqual(other.Names)
        && (MachineJson is null) == (other.MachineJson is null)
        && (MachineJson is null || JsonNode.DeepEquals(JsonNode.Parse(MachineJson), JsonNode.Parse(other.MachineJson!)));

    public override int GetHashCode() => HashCode.Combine(Type, Status, Label, State);
}

/// <summary>An entry under people's decisions. The one place where it is told what people see.</summary>
internal sealed record EntryOverlay(
    long Id,
    bool IsStatement,
    EntryValues Now,
    HumanValues Human,
    DayRange? MentionDays,
    string? MentionGrain,
    string? MentionState,
    DateOnly? WriterDay,
    string Sentence,
    string Content,
    string Trigger)
{
    public const string Select = """
        select e.id, e.kind = 'statement', e.type, e.status, e.label, e.actor_names, s.speaker, s.quotation, e.machine_days, e.machine_basis, e.machine_grain,
               e.corrected_days, e.corrected_grain, e.state, e.machine::text, h.human,
               m.corrected_days, m.corrected_grain, m.state, a.writer_day, e.sentence, coalesce(s.content, ''),
               coalesce(s.cue, (select t.trigger from event_mentions t where t.event_id = e.id order by t.id limit 1), '')
        from entries e
        join articles a on a.id = e.article_id
        left join statements s on s.entry_id = e.id
        left join time_mentions m on m.id = e.mention_id
        cross join lateral (
            select jsonb_object_agg(v.field, v.value)::text as human
            from (
                select distinct on (d.field) d.field, case when d.field = 'lock' and d.after is not null then d.machine else d.after end as value
                from decisions d
                where d.article_id = e.article_id and d.span_start = e.span_start and d.span_end = e.span_end
                  and d.subject = 'entry' and d.entry_kind = e.kind and d.content_key = a.content_key and d.field <> 'comment'
                order by d.field, d.id desc
            ) v
            where v.value is not null
        ) h
        where e.id = any(@entries) or e.mention_id = any(@mentions)
        order by e.id
        """;

    private static readonly string s_rejected = KebabName.Of(ReviewState.Rejected);

    public static EntryOverlay Read(RowReader row) => new(
        row.Int64(), row.Boolean(),
        new EntryValues(
            row.Text(), row.Text(), row.Text(), row.Array<string>(), row.TextOrNull(), row.TextOrNull(), row.DaysOrNull(), row.Text(), row.Text(),
            row.DaysOrNull(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull()),
        new HumanValues(row.TextOrNull()), row.DaysOrNull(), row.TextOrNull(), row.TextOrNull(), row.DayOrNull(), row.Text(), row.Text(), row.Text());

    /// <summary>What holds.</summary>
    public EntryValues Over()
    {
        var machine = Machine();
        var kept = new JsonObject();
        var type = Pick(kept, "type", Human.Type, machine.Type);
        var status = Pick(kept, "status", Human.Status, machine.Status);
        var quotation = Human.Quotation is null || machine.Quotation is null ? machine.Quotation : Pick(kept, "quotation", Human.Quotation, machine.Quotation);
        var (speaker, names, label) = (machine.Speaker, machine.Names, machine.Label);
        if ((IsStatement ? Human.Speaker : Human.Participants) is { } who)
        {
            kept["names"] = new JsonArray([.. machine.Names.Select(name => JsonValue.Create(name))]);
            kept["label"] = machine.Label;
            kept["speaker"] = machine.Speaker;
            names = [.. who.Select(name => name.Key)];
            speaker = IsStatement ? who.Select(name => name.Name).FirstOrDefault() : null;
            label = IsStatement ? EntryLabel.OfStatement(speaker, Content, Trigger) : EntryLabel.OfEvent(Trigger, [.. who.Select(name => name.Name)]);
        }

        var (days, basis, grain) = (machine.MachineDays, machine.MachineBasis, machine.MachineGrain);
        var own = Human.Days is { } set && !(Human.IsLocked && !Human.SetsDays && set.Days == machine.MachineDays) ? Human.Days : null;
        if (string.Equals(MentionState, s_rejected, StringComparison.Ordinal))
        {
            // What dated it is no date: a saying is news of the day then, and nobody knows when a thing happened.
            kept["days"] = machine.MachineDays is { } was ? JsonNode.Parse(DecisionValue.Of(was)) : null;
            kept["basis"] = basis;
            kept["grain"] = grain;
            (days, basis, grain) = IsStatement && WriterDay is { } day
                ? (DayRange.Of(day), KebabName.Of(DateBasis.WriterDay), KebabName.Of(Grain.Day))
                : ((DayRange?)null, KebabName.Of(DateBasis.None), KebabName.Of(Grain.None));
        }

        var inherited = KebabName.TryParse<ReviewState>(MentionState, out var state) && state is not ReviewState.Rejected and not ReviewState.Locked ? state : (ReviewState?)null;
        return new EntryValues(
            type, status, label, names, speaker, quotation, days, basis, grain,
            own?.Days ?? MentionDays, own is { } chosen ? KebabName.Of(chosen.Grain) : MentionGrain,
            Human.State(inherited) is { } holds ? KebabName.Of(holds) : null,
            kept.Count > 0 ? kept.ToJsonString() : null);
    }

    /// <summary>True when the entry may tell another event with these values.</summary>
    public bool Shifts(EntryValues values) =>
        (Now.Type, Now.Status, Now.CorrectedDays, Now.MachineDays) != (values.Type, values.Status, values.CorrectedDays, values.MachineDays)
        || !Now.Names.AsSpan().SequenceEqual(values.Names)
        || string.Equals(values.State, s_rejected, StringComparison.Ordinal);

    /// <summary>True when the entry is found by other words with these values.</summary>
    public bool ChangesWords(EntryValues values) => !string.Equals(Now.Label, values.Label, StringComparison.Ordinal);

    /// <summary>Label and sentence, folded for search.</summary>
    public string Search(EntryValues values) => NameKey.Of($"{values.Label}\n{Sentence}");

    private static string Pick(JsonObject kept, string field, string? human, string machine)
    {
        if (human is null)
        {
            return machine;
        }

        kept[field] = machine;
        return human;
    }

    private EntryValues Machine()
    {
        if (Now.MachineJson is null)
        {
            return Now;
        }

        var kept = JsonNode.Parse(Now.MachineJson)!.AsObject();
        var dated = kept.ContainsKey("basis");
        return Now with
        {
            Type = kept["type"]?.GetValue<string>() ?? Now.Type,
            Status = kept["status"]?.GetValue<string>() ?? Now.Status,
            Quotation = kept["quotation"]?.GetValue<string>() ?? Now.Quotation,
            Label = kept["label"]?.GetValue<string>() ?? Now.Label,
            Names = kept["names"] is JsonArray names ? [.. names.Select(name => name!.GetValue<string>())] : Now.Names,
            Speaker = kept.ContainsKey("speaker") ? kept["speaker"]?.GetValue<string>() : Now.Speaker,
            MachineDays = !dated ? Now.MachineDays : kept["days"] is JsonNode days ? new DecisionValue(days.ToJsonString()).Days : null,
            MachineBasis = kept["basis"]?.GetValue<string>() ?? Now.MachineBasis,
            MachineGrain = kept["grain"]?.GetValue<string>() ?? Now.MachineGrain,
        };
    }
}
