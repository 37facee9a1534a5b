using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events.Rules;

/// <summary>A verb that tells an event, active or passive: التقى, وقعت, سيزور, اعتقل.</summary>
internal sealed class TriggerVerbRule : ITriggerRule
{
    /// <summary>A verb of talking or arriving gives way to the noun that says in what: بحث لافروف مع نظيره في اتصال, وصل في زيارة.</summary>
    private const int ReachOfOccasion = 16;

    public string Id => "ar.event.verb";

    public TriggerMatch? Match(ArticleText text, NeedsReader needs, int token)
    {
        if (text[token] is not { Definite: false, Governed: false, Word.TriggerVerb: { } found } word || text.TimeAt(token) >= 0)
        {
            return null;
        }

        if (word.Word!.TriggerNoun is not null && !TriggerNouns.IsVerb(text, token))
        {
            return null;
        }

        var form = found.Form;
        if (form.HasSuffix && (text.Tokens.Raw(token)[^1] == 'ة' || IsOwned(text.Tokens.Norm(token))))
        {
            return null;
        }

        // A bare perfect after a preposition is a noun: في بحث, من منع.
        if (form.Bare && token > 0 && !word.Joined && (text.Is(token - 1, WordClasses.Preposition) || text[token - 1].Governed) && !text.Tokens.Is(token - 1, "منذ"))
        {
            return null;
        }

        // صوتا with two strokes is the noun; what cannot strike does not attack: العقوبات استهدفت.
        if (text.Text.AsSpan(text.Tokens[token].Start..text.Tokens[token].End).Contains('\u064B') || IsObject(text, token, form) || (found.Trigger.Type == EventType.Assault && HasLifelessSubject(text, token)))
        {
            return null;
        }

        if (!needs.Met(found.Trigger, form, token, token + 1, held: false) 
            || ((found.Trigger.Group == "meet.talk" || found.Trigger.Needs == TriggerNeeds.Arrives) && HasOccasion(text, token)))
        {
            return null;
        }

        return new TriggerMatch(token, token + 1, found.Trigger, TriggerKind.Verb, form.Tense, Known: false, Owned: form.HasSuffix, null, Id);
    }

    /// <summary>وزارته is no visit with "and" before it, رحلته nobody's deportation.</summary>
    private static bool IsOwned(ReadOnlySpan<char> norm) =>
        norm.StartsWith("وزارت") || norm.StartsWith("رحلت") || norm.StartsWith("ورحلت");

    /// <summary>عدم توافقه, يمكنه منع, تشمل منع: after عدم and right after a verb stands a noun that is written like the verb.</summary>
    private static bool IsObject(ArticleText text, int token, VerbForm form)
    {
        if (token == 0 || text[token].Joined || !text.IsWord(token - 1))
        {
            return false;
        }

        if (text.Tokens.Norm(token - 1).EndsWith("عدم"))
        {
            return true;
        }

        var norm = text.Tokens.Norm(token - 1);
        return form.Bare && (Wants(text, token - 1) || (text.Is(token - 1, WordClasses.Actor) && Wants(text, token - 2)) || text[token - 1].Word is { Light.Form.Tense: VerbTense.Imperfect or VerbTense.Future } or { TriggerNoun: null, TriggerVerb.Form.Tense: VerbTense.Imperfect or VerbTense.Future }
            || (!text[token - 1].Definite && norm.Length is > 3 and < 8 && (norm[0] == 'ي' || (norm[0] == 'ت' && norm[^1] != 'ه' && !norm.EndsWith("ات")))
                && !text.Is(token - 1, WordClasses.Common | WordClasses.Function | WordClasses.Actor | WordClasses.Nisba | WordClasses.Adjective)));
    }

    /// <summary>حاولت, يريد, تعتزم: a verb whose object is what is wanted.</summary>
    private static bool Wants(ArticleText text, int token) =>
        text.IsWord(token) && StatusFrames.Default.Before(text.Tokens.Norm(token)) is { Status: EventStatus.Hypothetical or EventStatus.Planned, Reach: > 2 };

    private static bool HasLifelessSubject(ArticleText text, int token) =>
        IsLifeless(text, token + 1) || IsLifeless(text, token - 1) || (text.IsWord(token - 1) && text[token - 1].Definite && IsLifeless(text, token - 2));

    private static bool IsLifeless(ArticleText text, int token) =>
        text.IsWord(token) && text.Stem(token) is "عقوبات" or "رسوم" or "قرار" or "قرارات" or "اجراءات" or "سياسات" or "سياسه" or "تصريحات" or "انتقادات" or "تحقيق" or "تحقيقات" or "ضرايب" or "اسعار" or "قيود" or "تدابير" or "تعريفات" or "اصلاحات" or "علاقات" or "اجواء" or "حمله";

    private static bool HasOccasion(ArticleText text, int token)
    {
        var end = Math.Min(text.Sentences.Of(token).To, token + ReachOfOccasion);
        for (var i = token + 1; i < end && !text.Is(i, WordClasses.Complementiser); i++)
        {
            if (text[i].Word is { TriggerNoun.Trigger.Type: EventType.Consult } && (text[i].Governed || text.Tokens.Is(i - 1, "في") || text.Tokens.Is(i - 1, "خلال") || text.Tokens.Is(i - 1, "اثناء")))
            {
                return true;
            }
        }

        return false;
    }
}
