using Timeline.Temporal;

namespace Timeline.Storage.Sql;

/// <summary>Reads time mentions.</summary>
internal static class MentionSql
{
    /// <summary>Ends in <c>from time_mentions m</c>.</summary>
    public const string Select = """
        select m.id, m.xmin::text::bigint, m.span_start, m.span_end, m.phrase, m.type, m.value, m.modifier,
               m.machine_days, m.days, m.corrected_days is not null, m.grain, m.confidence, m.rule,
               m.anchor, m.anchor_days, m.anchor_start, m.steps::text, m.alternatives::text, m.state
        from time_mentions m
        """;

    public static MentionView Read(RowReader row) => new(
        row.Int64(),
        row.Int64(),
        new TextSpan(row.Int32(), row.Int32()),
        row.Text(),
        row.Text(),
        row.Text(),
        row.TextOrNull(),
        row.DaysOrNull(),
        row.DaysOrNull(),
        row.Boolean(),
        row.Word<Grain>(),
        row.Double(),
        row.Text(),
        row.Word<AnchorKind>(),
        row.DaysOrNull(),
        row.Int32(),
        DerivationJson.ReadSteps(row.Text()),
        DerivationJson.ReadAlternatives(row.Text()))
    {
        State = row.WordOrNull<ReviewState>() ?? ReviewState.Machine,
    };
}
