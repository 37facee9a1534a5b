using Npgsql;
using Timeline.Storage.Sql;

namespace Timeline.Storage;

/// <summary>
/// Measures how far editors agree, from what two or more of them decided about. Days are compared as names, equal or not: measured by their
/// distance, articles that are years apart would make any two answers about one phrase look alike, and a rejection lies at no distance
/// from anything.
/// </summary>
public sealed class AgreementQuery(NpgsqlDataSource dataSource)
{
    /// <summary>The most things that are looked at; the latest.</summary>
    public const int MostUnits = 20_000;

    // Of each editor the last answer that nobody took back. Who confirms says what held at that time.
    private const string Answers = """
        with given as (
            select d.*, b.editor_id
            from decisions d
            join decision_batches b on b.id = d.batch_id and b.kind in ('decide', 'redo')
            where b.at >= @since and d.subject in ('mention', 'entry') and d.field in ('days', 'verdict', 'type', 'status', 'quotation')
              and not exists (select from decisions u join decision_batches ub on ub.id = u.batch_id and ub.kind = 'undo' where u.undoes = d.id)
        ), shared as (
            select g.article_id, g.content_key, g.subject, g.entry_kind, g.span_start, g.span_end
            from given g
            group by 1, 2, 3, 4, 5, 6
            having count(distinct g.editor_id) > 1
            order by max(g.id) desc
            limit @most
        ), asked as (
            select s.*, f.field, row_number() over () as unit
            from shared s
            join (values ('mention', 'days'), ('entry', 'type'), ('entry', 'status'), ('entry', 'quotation')) f (subject, field)
                on f.subject = s.subject and (f.field <> 'quotation' or s.entry_kind = 'statement')
        ), answers as (
            select distinct on (k.unit, g.editor_id) k.unit, k.field, g.editor_id, g.id, g.batch_id, g.after, g.field as of, g.subject_id,
                   k.article_id, k.content_key, k.subject, k.entry_kind, k.span_start, k.span_end
            from asked k
            join given g on g.article_id = k.article_id and g.span_start = k.span_start and g.span_end = k.span_end and g.subject = k.subject
                and g.entry_kind is not distinct from k.entry_kind and g.content_key = k.content_key
                and (g.field = k.field or (g.field = 'verdict' and (g.after = '"confirmed"' or k.field = 'days' and g.after = '"rejected"')))
            order by k.unit, g.editor_id, g.id desc
        )
        select w.unit, w.field, w.editor_id,
               case when w.of = 'verdict' and w.after = '"rejected"' then 'rejected'
                    else coalesce(
                        (select d.after from decisions d
                         where d.article_id = w.article_id and d.span_start = w.span_start and d.span_end = w.span_end and d.subject = w.subject
                           and d.entry_kind is not distinct from w.entry_kind and d.content_key = w.content_key and d.field = w.field
                           and d.batch_id <= w.batch_id
                         order by d.id desc limit 1),
                        (select jsonb_build_object('from', lower(m.machine_days), 'to', upper(m.machine_days) - 1, 'grain', m.machine_grain)
                         from time_mentions m where w.subject = 'mention' and m.id = w.subject_id),
                        (select to_jsonb(case w.field
                             when 'type' then coalesce(e.machine->>'type', e.type)
                             when 'status' then coalesce(e.machine->>'status', e.status)
                             else coalesce(e.machine->>'quotation', s.quotation) end)
                         from entries e left join statements s on s.entry_id = e.id
                         where w.subject = 'entry' and e.id = w.subject_id))::text
               end
        from answers w
        order by w.unit, w.editor_id
        """;

    private static readonly DecisionField[] s_fields = [DecisionField.Days, DecisionField.Type, DecisionField.Status, DecisionField.Quotation];

    /// <summary>For each kind of value, in a fixed order; kinds about which nobody else decided too have no units.</summary>
    /// <param name="since">Only what was decided from then on.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<Agreement>> MeasureAsync(DateTimeOffset since, CancellationToken cancellation = default)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellation);
        var answers = await connection.QueryAsync(
            Answers, new SqlParameters().Add("since", since).Add("most", MostUnits),
            row => (Unit: row.Int64(), Field: row.Word<DecisionField>(), Editor: row.Text(), Value: row.TextOrNull() ?? string.Empty), cancellation);
        return [.. s_fields.Select(field => Of(field, [.. answers.Where(answer => answer.Field == field)]))];
    }

    private static Agreement Of(DecisionField field, List<(long Unit, DecisionField Field, string Editor, string Value)> answers)
    {
        var units = answers.GroupBy(answer => answer.Unit, answer => (answer.Editor, answer.Value)).Select(unit => unit.ToList()).Where(unit => unit.Count > 1).ToList();
        var values = units.Select(unit => unit.Select(answer => answer.Value).ToList()).ToList();
        return new Agreement(
            field, units.Count, units.SelectMany(unit => unit.Select(answer => answer.Editor)).Distinct(StringComparer.Ordinal).Count(),
            units.Count == 0 ? 0 : (double)values.Count(unit => unit.Distinct(StringComparer.Ordinal).Count() == 1) / units.Count,
            KrippendorffAlpha.Nominal(values));
    }
}
