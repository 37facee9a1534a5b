using Timeline.Extraction;
using Timeline.Ingestion.Outlets;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Ingestion.Mapping;

/// <summary>Puts an article, and what the analysis says of it, into the store's form.</summary>
internal sealed class DraftMaker(ArticleAnalyzer analyzer)
{
    private const int LongestName = 200;

    /// <summary>The article without its analysis: enough to tell whether it is stored already.</summary>
    public static ArticleDraft Prepare(SourceArticle article)
    {
        var title = Clean(article.Title);
        var text = WithTitle(title, StorableText.Of(article.Text));
        var outlet = Clean(article.Outlet) is { } name ? new OutletDraft(name, OutletZones.Of(name)) : null;
        return new ArticleDraft(
            ArticleKey.OfContent(outlet?.Name, text),
            ArticleKey.OfSource(Clean(article.Url), outlet?.Name, Clean(article.Id)),
            Clean(article.Id),
            outlet,
            Clean(article.Url),
            title ?? Headline.Of(text),
            text,
            article.Published is { } publication ? OutletZones.DayOf(publication, article.Outlet) : null,
            article.Published?.Moment,
            Clean(article.PublishedBasis),
            WriterDay.Unknown,
            ArticleAnalyzer.Version,
            [],
            []);
    }

    /// <summary>Adds what the analysis says.</summary>
    public ArticleDraft Analyze(ArticleDraft prepared)
    {
        var analysis = analyzer.Analyze(prepared.Text, prepared.Published, prepared.DecidedDay);
        return prepared with
        {
            WriterDay = analysis.WriterDay,
            Mentions = analysis.Times,
            Entries =
            [
                .. analysis.Statements.Select(statement => Entry(analysis, statement)),
                .. analysis.Events.Select(mention => Entry(analysis, mention)),
            ],
        };
    }

    private static string? Clean(string? text) => text is null ? null : StorableText.Of(text.Trim());

    // Some sources repeat the headline as the first line of the text.
    private static string WithTitle(string? title, string text) =>
        string.IsNullOrEmpty(title) || text.AsSpan().TrimStart().StartsWith(title, StringComparison.Ordinal) ? text : $"{title}\n\n{text}";

    private static EntryDraft Entry(ArticleAnalysis analysis, Statement statement)
    {
        var speaker = Name(statement.Speaker);
        var content = analysis.Text[statement.ContentStart..statement.ContentEnd];
        var cue = analysis.Text[statement.CueStart..statement.CueEnd];
        var (days, basis, grain) = Date(analysis, statement.Days, statement.TimeIndex);
        if (days is null && analysis.WriterDay.Day is { } day)
        {
            // A saying that the text does not date is news of the day; a meeting may have been years ago.
            (days, basis, grain) = (DayRange.Of(day), DateBasis.WriterDay, Grain.Day);
        }

        var span = new TextSpan(statement.CueStart, statement.CueEnd);
        return new EntryDraft(
            EntryKind.Statement,
            statement.SpeechAct.ToString().ToUpperInvariant(),
            EntryStatus.Happened,
            EntryLabel.OfStatement(speaker, content, cue),
            span,
            SentenceBounds.Around(analysis.Text, span),
            days,
            basis,
            grain,
            statement.TimeIndex,
            // مصدر دبلوماسي speaks, but nobody can be looked up under that name.
            speaker is not null && ActorNames.IsNamed(speaker) ? [speaker] : [],
            new StatementDraft(
                speaker, KebabName.Of(statement.Kind), new TextSpan(statement.ContentStart, statement.ContentEnd), statement.Via),
            null,
            statement.Rule,
            statement.Confidence,
            Reasons(StatementReasons.Of(statement, analysis)));
    }

    private static EntryDraft Entry(ArticleAnalysis analysis, EventMention mention)
    {
        var (days, basis, grain) = Date(analysis, mention.Days, mention.TimeIndex);
        var span = new TextSpan(mention.TriggerStart, mention.TriggerEnd);
        var participants = mention.Participants.Select(Name).OfType<string>().ToList();
        var actors = participants.FindAll(ActorNames.IsNamed);
        var trigger = analysis.Text[mention.TriggerStart..mention.TriggerEnd];
        return new EntryDraft(
            EntryKind.Event,
            mention.Type.ToString().ToUpperInvariant(),
            KebabName.Parse<EntryStatus>(KebabName.Of(mention.Status)),
            EntryLabel.OfEvent(trigger, participants),
            span,
            SentenceBounds.Around(analysis.Text, span),
            days,
            basis,
            grain,
            mention.TimeIndex,
            actors,
            null,
            mention.Place,
            mention.Rule,
            mention.Confidence,
            Reasons(EventReasons.Of(mention, analysis)));
    }

    private static IReadOnlyList<EntryReason> Reasons(IReadOnlyList<Reason> reasons) => [.. reasons.Select(reason => new EntryReason(KebabName.Of(reason.About), reason.Words))];

    private static (DayRange? Days, DateBasis Basis, Grain Grain) Date(ArticleAnalysis analysis, DayRange? days, int? mention) => days is { } known
        ? (known, DateBasis.Mention, mention is { } index && analysis.Times[index].Grain is var grain and not Grain.None ? grain : Grain.Day)
        : (null, DateBasis.None, Grain.None);

    private static string? Name(string? name) =>
        name?.Trim() is { Length: > 0 } trimmed && NameKey.Of(trimmed).Length > 0 ? trimmed.Length <= LongestName ? trimmed : trimmed[..LongestName] : null;
}
