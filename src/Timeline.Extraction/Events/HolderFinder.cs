using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events;

/// <summary>Finds the light verb whose object a noun is, before it (عقد الوفد اجتماعا) or after it (القمة التي ستعقد, اتصالات أجراها).</summary>
internal static class HolderFinder
{
    /// <summary>So far can the subject push the object away: أجرى وزير الخارجية الأمريكي، مايك بومبيو، اتصالا.</summary>
    private const int ReachBefore = 14;

    /// <summary>A verbal noun has its object near: إجراء محادثات, شن قوات الإمارات هجوما.</summary>
    private const int ReachOfMasdar = 6;
    private const int ReachOfPhase = 10;
    private const int ReachAfter = 6;

    /// <summary>So long may the subject be between a verb and a noun that is its object.</summary>
    private const int ReachOfVerb = 6;

    public static Holder? Find(ArticleText text, int from, int to, EventType type) => Before(text, from, type) ?? After(text, from, to, type);

    private static Holder? Before(ArticleText text, int from, EventType type)
    {
        if (from > 0 && !text[from].Governed && text.Is(from - 1, WordClasses.Preposition) && !(text.Tokens.Is(from - 1, "في") || text.Tokens.Is(from - 1, "الي") || text.Tokens.Is(from - 1, "علي")))
        {
            return null;
        }

        var commas = 0;
        var start = Math.Max(text.Sentences.Of(from).From, from - ReachBefore);
        for (var i = from - 1; i >= start; i--)
        {
            if (text.IsComma(i) && ++commas > 2)
            {
                return null;
            }

            if (text.IsColon(i) || text.Is(i, WordClasses.Relative) && !text.Is(i, WordClasses.Preposition))
            {
                return null;
            }

            if (!text.IsWord(i))
            {
                continue;
            }

            if (text[i].Word?.Light is { } light && light.Verb.Holds(type) && (!text[i].Definite || (light.Form.Tense == VerbTense.Masdar && IsTo(text, i + 1))) && AsNoun(text, i, from, light) is var form && Reaches(text, i, from, form))
            {
                return new Holder(i, form);
            }

            // Another verb, or another event on the way, has its own objects.
            if (text.Is(i, WordClasses.Complementiser) || IsOtherVerb(text, i) || (text[i].Word is { TellsEvent: true, TriggerNoun: not null } && !text[from].Joined))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>عقد and شن are verb and verbal noun alike: the noun after a preposition, and right before what is not accusative.</summary>
    private static LightForm AsNoun(ArticleText text, int holder, int from, LightForm light)
    {
        if (!light.Form.Bare)
        {
            return light;
        }

        var noun = text[holder].Governed || FollowsVerb(text, holder) || (holder > 0 && !text[holder].Joined && (text.Is(holder - 1, WordClasses.Preposition) || IsConstruct(text, holder - 1)))
            || (from == holder + 1 && !text[from].Governed && text.Tokens.Raw(from) is var raw && !(raw[^1] is 'ا' or '\u064B' or 'ة' || raw.EndsWith("ات")) && !text[holder].Joined);
        return noun ? light with { Form = light.Form with { Tense = VerbTense.Masdar, Bare = false } } : light;
    }

    /// <summary>التوصل إلى اتفاق: even with the article it holds what it leads to.</summary>
    private static bool IsTo(ArticleText text, int token) => text.IsWord(token) && (text.Tokens.Is(token, "الي") || (text[token].Governed && text.Tokens.Norm(token)[0] == 'ل'));

    /// <summary>ستبدأ الولايات المتحدة فرض عقوبات, قرر المجلس عقد اجتماع: the object of a verb is a noun.</summary>
    private static bool FollowsVerb(ArticleText text, int holder)
    {
        if (text[holder].Joined)
        {
            return false;
        }

        for (var i = holder - 1; i >= Math.Max(0, holder - ReachOfVerb) && text.IsWord(i) && !text.Is(i, WordClasses.Complementiser | WordClasses.Relative | WordClasses.Auxiliary | WordClasses.Particle); i--)
        {
            if (!text[i].Definite && text[i].Word is { Light.Form.Tense: VerbTense.Imperfect or VerbTense.Future } or { Cue.Form.Tense: VerbTense.Perfect or VerbTense.Imperfect, Cue.Verb.Ambiguous: false })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>لإعادة فرض عقوبات, قرار عقد اجتماع: after a noun that is not definite stands a noun.</summary>
    private static bool IsConstruct(ArticleText text, int before) =>
        text.IsWord(before) && !text[before].Definite && !text.Is(before, WordClasses.Function | WordClasses.GivenName | WordClasses.Country | WordClasses.City | WordClasses.Nisba)
        && (text[before].Governed || text.Tokens.Raw(before)[^1] == 'ة' || (text.Is(before, WordClasses.Common) && text[before].Word is { Cue: null, TriggerVerb: null, Light: null }));

    private static bool Reaches(ArticleText text, int holder, int from, LightForm form)
    {
        if (form.Form.Tense == VerbTense.Participle || (form.Form.Tense != VerbTense.Masdar && text[holder].Governed))
        {
            return false;
        }

        // Verbs that begin and end anything, and تم and جرى, have their event near.
        if (from - holder > ReachOfPhase && (form.Verb.Phase is LightPhase.Begin or LightPhase.End || form.Verb.Types == -1))
        {
            return false;
        }

        if (form.Form.Tense == VerbTense.Masdar && (from - holder > ReachOfMasdar || (text[from].Definite && from - holder > 1)))
        {
            return false;
        }

        // شارك في محادثات, توصل إلى اتفاق: only such verbs reach over a preposition.
        return !text.Is(from - 1, WordClasses.Preposition) || from - 1 == holder || form.Verb.Phase is LightPhase.Go or LightPhase.Begin || form.Verb.Holds(EventType.Agree) || text.Tokens.Is(from - 1, "الي");
    }

    private static Holder? After(ArticleText text, int from, int to, EventType type)
    {
        var end = Math.Min(text.Sentences.Of(from).To, to + ReachAfter);
        var relative = false;
        for (var i = to; i < end; i++)
        {
            if (!text.IsWord(i) || text.Is(i, WordClasses.Complementiser))
            {
                return null;
            }

            relative |= text.Is(i, WordClasses.Relative) && !text.Is(i, WordClasses.Preposition);
            if (text[i].Word?.Light is { } form && form.Verb.Holds(type) && !text[i].Joined)
            {
                // المزمع عقدها, الاتفاق المبرم; ستعقد; لقاء عقد في بروكسل; الاتفاق الذي وقعته.
                var fits = form.Form.Tense switch
                {
                    VerbTense.Masdar => form.Form.HasSuffix,
                    VerbTense.Participle => !text[i].Governed,
                    _ => !text[i].Definite && !text[i].Governed && (relative || form.Form.HasSuffix || i <= to + 2),
                };
                if (fits)
                {
                    return new Holder(i, form);
                }
            }

            if (!relative && IsOtherVerb(text, i))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsOtherVerb(ArticleText text, int i) =>
        !text[i].Definite && !text[i].Governed
        && (text[i].Word?.Cue is { Form.Tense: VerbTense.Perfect or VerbTense.Imperfect, Verb.Ambiguous: false }
            || text[i].Word is { TriggerNoun: null, TriggerVerb: { Form.Bare: false, Trigger.Prior: not TriggerPrior.Weak } });
}
