using Timeline.Extraction.Reading;
using Timeline.Temporal;

namespace Timeline.Extraction.Events;

/// <summary>Says in both languages why an event was found, why it has its day, and why its status.</summary>
internal sealed class EventExplainer(ArticleText text)
{
    /// <param name="full">The telling that entered it.</param>
    /// <param name="dated">The telling that dates it, or null.</param>
    /// <param name="sure">The telling that its status is from.</param>
    /// <param name="tellings">How often the article tells it.</param>
    /// <param name="follows">The day is that of the step told before it.</param>
    public Bilingual Explain(Telling full, Telling? dated, Telling sure, int tellings, bool follows)
    {
        var found = Found(full);
        var day = Day(full, dated, follows);
        var status = Status(sure);
        var again = tellings > 1
            ? new Bilingual($"؛ ورد {tellings} مرات في المقال", $"; told {tellings} times in the article")
            : new Bilingual("", "");
        return new Bilingual($"{found.Ar}؛ {day.Ar}؛ {status.Ar}{again.Ar}", $"{found.En}; {day.En}; {status.En}{again.En}");
    }

    private Bilingual Found(Telling full)
    {
        var trigger = text.Text[text.NounOffset(full.Match.From)..text.Tokens[full.Match.To - 1].End];
        var signs = SignWeights.Default.For(full.Signs).ToList();
        var (ar, en) = full.Match.Holder is { } holder
            ? ($"«{trigger}» مع «{Word(holder.At)}»", $"«{trigger}» with «{Word(holder.At)}»")
            : ($"«{trigger}»", $"«{trigger}»");
        return new Bilingual(
            $"{ar} حدث {full.Match.Type.ToPlover()}: {string.Join("، ", signs.Select(sign => sign.Ar))}",
            $"{en} tells a {full.Match.Type.ToPlover()} event: {string.Join(", ", signs.Select(sign => sign.En))}");
    }

    private Bilingual Day(Telling full, Telling? dated, bool follows)
    {
        if (dated?.Date is not { } date)
        {
            return new Bilingual("لا زمن في النص له", "the text does not date it");
        }

        var phrase = text.Times[date.Time].Text;
        var lasts = date.Lasts >= 0
            ? new Bilingual($" و«{text.Times[date.Lasts].Text}»", $" and «{text.Times[date.Lasts].Text}»")
            : new Bilingual("", "");
        if (follows)
        {
            return new Bilingual($"يومه من «{phrase}» قبله، والكلام متصل", $"its day is from «{phrase}» before it, as the story goes on");
        }

        return ReferenceEquals(dated, full)
            ? new Bilingual($"يومه من «{phrase}»{lasts.Ar} في جملته", $"its day is from «{phrase}»{lasts.En} in its clause")
            : new Bilingual($"يومه من «{phrase}»{lasts.Ar} حيث أعيد ذكره", $"its day is from «{phrase}»{lasts.En}, where it is told again");
    }

    private Bilingual Status(Telling sure)
    {
        var (ar, en) = sure.Status.Status switch
        {
            EventStatus.Ongoing => ("جار", "ongoing"),
            EventStatus.Planned => ("مقرر", "planned"),
            EventStatus.Denied => ("منفي", "denied"),
            EventStatus.Hypothetical => ("مفترض", "hypothetical"),
            _ => ("وقع", "happened"),
        };
        return sure.Status.Cause switch
        {
            StatusCause.Framed => new Bilingual($"{ar} لقوله «{Word(sure.Status.Word)}»", $"{en}, because of «{Word(sure.Status.Word)}»"),
            StatusCause.Tense => new Bilingual($"{ar} لزمن «{Word(sure.Status.Word)}»", $"{en}, by the tense of «{Word(sure.Status.Word)}»"),
            StatusCause.Day => new Bilingual($"{ar} لأن يومه بعد يوم الكاتب", $"{en}, because its day lies after the writer's"),
            _ => new Bilingual($"{ar} إذ لا شيء يقول غير ذلك", $"{en}, as nothing says otherwise"),
        };
    }

    private string Word(int token) => text.Tokens.Raw(token).ToString();
}
