using Timeline.Extraction.Events;
using Timeline.Temporal;

namespace Timeline.Extraction;

/// <summary>Says in words why an event was read as it was; made when somebody asks, not while reading.</summary>
public static class EventReasons
{
    /// <summary>Why it is an event of the article, why it has its days, why its status, and how often it is told.</summary>
    public static IReadOnlyList<Reason> Of(EventMention mention, ArticleAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(mention);
        ArgumentNullException.ThrowIfNull(analysis);
        var evidence = mention.Evidence;
        var reasons = new List<Reason>
        {
            new(ReasonAbout.Event, Found(mention, analysis)),
            new(ReasonAbout.Day, Day(mention, analysis)),
            new(ReasonAbout.Status, Status(mention, analysis)),
        };
        if (evidence.Tellings > 1)
        {
            reasons.Add(new(ReasonAbout.Tellings, new Bilingual($"ورد {evidence.Tellings} مرات في المقال", $"told {evidence.Tellings} times in the article")));
        }

        return reasons;
    }

    private static Bilingual Found(EventMention mention, ArticleAnalysis analysis)
    {
        var trigger = analysis.Text[mention.TriggerStart..mention.TriggerEnd];
        var signs = SignWeights.Default.For(mention.Evidence.Signs).ToList();
        var holder = analysis.Text[mention.Evidence.Holder];
        return new Bilingual(
            $"«{trigger}»{(holder.Length > 0 ? $" مع «{holder}»" : "")} يدل على حدث: {string.Join("، ", signs.Select(sign => sign.Ar))}",
            $"“{trigger}”{(holder.Length > 0 ? $" with “{holder}”" : "")} tells an event: {string.Join(", ", signs.Select(sign => sign.En))}");
    }

    private static Bilingual Day(EventMention mention, ArticleAnalysis analysis)
    {
        if (mention.TimeIndex is not { } time)
        {
            return new Bilingual("لا زمن في النص له", "the text does not date it");
        }

        var phrase = analysis.Times[time].Text;
        var lasts = mention.Evidence.Lasts >= 0 ? analysis.Times[mention.Evidence.Lasts].Text : "";
        var (alsoAr, alsoEn) = lasts.Length > 0 ? ($" و«{lasts}»", $" and “{lasts}”") : ("", "");
        return mention.Evidence.Dated switch
        {
            DatedBy.Again => new Bilingual($"يومه من «{phrase}»{alsoAr} حيث أعيد ذكره", $"its day is from “{phrase}”{alsoEn}, where it is told again"),
            DatedBy.StepBefore => new Bilingual($"يومه من «{phrase}» قبله، والكلام متصل", $"its day is from “{phrase}” before it, as the story goes on"),
            _ => new Bilingual($"يومه من «{phrase}»{alsoAr} في جملته", $"its day is from “{phrase}”{alsoEn} in its clause"),
        };
    }

    private static Bilingual Status(EventMention mention, ArticleAnalysis analysis)
    {
        var (ar, en) = mention.Status switch
        {
            EventStatus.Ongoing => ("جار", "ongoing"),
            EventStatus.Planned => ("مقرر", "planned"),
            EventStatus.Denied => ("منفي", "denied"),
            EventStatus.Hypothetical => ("مفترض", "hypothetical"),
            _ => ("وقع", "happened"),
        };
        var word = analysis.Text[mention.Evidence.StatusWord];
        return mention.Evidence.Cause switch
        {
            StatusCause.Framed => new Bilingual($"{ar} لقوله «{word}»", $"{en}, because of “{word}”"),
            StatusCause.Tense => new Bilingual($"{ar} لزمن «{word}»", $"{en}, by the tense of “{word}”"),
            StatusCause.Day => new Bilingual($"{ar} لأن يومه بعد يوم الكاتب", $"{en}, because its day lies after the writer's"),
            _ => new Bilingual($"{ar} إذ لا شيء يقول غير ذلك", $"{en}, as nothing says otherwise"),
        };
    }
}
