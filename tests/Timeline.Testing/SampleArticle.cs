using System.Globalization;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Testing;

/// <summary>
/// Builds an analysed article without the analyser, so that tests of the store say what they store. Phrases are looked up in
/// the text; each must stand there.
/// </summary>
public sealed class SampleArticle(string text)
{
    public const string AnalyzerVersion = "test-1";

    private readonly List<TimeMention> _mentions = [];
    private readonly List<EntryDraft> _entries = [];
    private string _analyzerVersion = AnalyzerVersion;
    private DateOnly? _published;
    private string? _outlet;
    private string? _url;
    private string? _title;

    public SampleArticle Published(string day)
    {
        _published = Day(day);
        return this;
    }

    public SampleArticle From(string outlet)
    {
        _outlet = outlet;
        return this;
    }

    public SampleArticle At(string url)
    {
        _url = url;
        return this;
    }

    public SampleArticle Titled(string title)
    {
        _title = title;
        return this;
    }

    public SampleArticle AnalyzedBy(string version)
    {
        _analyzerVersion = version;
        return this;
    }

    /// <summary>A time expression that stands for some days; the same words once more are those that come next in the text.</summary>
    public SampleArticle Mention(string phrase, string first, string? last = null, Grain grain = Grain.Day, double confidence = 0.9, string? time = null)
    {
        var start = Find(phrase, _mentions.FindLast(mention => mention.Text == phrase)?.End ?? 0);
        var days = new DayRange(Day(first), Day(last ?? first));
        var derivation = new Derivation(
            "test.day",
            new Anchor(AnchorKind.WriterDay, _published is { } day ? DayRange.Of(day) : null),
            [new Bilingual("يوم الكاتب", "writer's day"), new Bilingual($"{days}", $"{days}")],
            [new Alternative(days.First.AddDays(7).ToString("O", CultureInfo.InvariantCulture), DayRange.Of(days.First.AddDays(7)), 0.1, new Bilingual("بعده", "later"))]);
        _mentions.Add(new TimeMention(
            start, start + phrase.Length, phrase, TimexType.Date, days.First.ToString("O", CultureInfo.InvariantCulture) + (time is null ? "" : "T" + time), null, days, grain, confidence, derivation));
        return this;
    }

    /// <summary>A statement, dated by the mention of this number or else by the writer's day.</summary>
    public SampleArticle Statement(string? speaker, string cue, string content, int? mention = null, string act = "STATE", double confidence = 0.8)
    {
        var (cueStart, contentStart) = (Find(cue), Find(content));
        Add(
            EntryKind.Statement, act, EntryStatus.Happened, $"{speaker}: {content}", new TextSpan(cueStart, cueStart + cue.Length), mention,
            speaker is null ? [] : [speaker],
            new StatementDraft(speaker, "indirect", new TextSpan(contentStart, contentStart + content.Length), null), null, confidence);
        return this;
    }

    /// <summary>An event, dated by the mention of this number or else by the writer's day.</summary>
    public SampleArticle Event(string type, string trigger, string[] participants, int? mention = null, EntryStatus status = EntryStatus.Happened, string? place = null)
    {
        var start = Find(trigger);
        Add(
            EntryKind.Event, type, status, $"{type}: {string.Join(" - ", participants)}", new TextSpan(start, start + trigger.Length), mention,
            participants, null, place, 0.7);
        return this;
    }

    public ArticleDraft Build() => new(
        ArticleKey.OfContent(_outlet, text),
        ArticleKey.OfSource(_url, _outlet, null),
        null,
        _outlet is null ? null : new OutletDraft(_outlet, "Asia/Beirut"),
        _url,
        _title,
        text,
        _published,
        null,
        null,
        _published is { } day ? new WriterDay(day, WriterDayBasis.Metadata, 0.95) : WriterDay.Unknown,
        _analyzerVersion,
        _mentions,
        _entries);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Add(
        EntryKind kind, string type, EntryStatus status, string label, TextSpan span, int? mention, string[] actors, StatementDraft? statement,
        string? place, double confidence)
    {
        var dating = mention is { } index ? _mentions[index] : null;
        var days = dating?.Days ?? (_published is { } day ? DayRange.Of(day) : null);
        var basis = dating?.Days is not null ? DateBasis.Mention : days is null ? DateBasis.None : DateBasis.WriterDay;
        _entries.Add(new EntryDraft(
            kind, type, status, label, span, new TextSpan(0, text.Length), days, basis, days is null ? Grain.None : dating?.Grain ?? Grain.Day, mention,
            actors, statement, place, "test.rule", confidence,
            [new EntryReason(kind == EntryKind.Event ? "event" : "cue", new Bilingual("سبب", "a reason"))]));
    }

    private int Find(string phrase, int from = 0)
    {
        var start = text.IndexOf(phrase, from, StringComparison.Ordinal);
        return start >= 0 ? start : throw new ArgumentException($"'{phrase}' does not stand in the text.", nameof(phrase));
    }
}
