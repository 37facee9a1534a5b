using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Statements.Rules;

/// <summary>A verbal noun of saying: نقلت تاس عن لافروف قوله, بقوله إن, بالقول.</summary>
internal sealed class QuotedMasdarRule : ICueRule
{
    private const int LongestFrame = 30;

    public string Id => "ar.say.masdar";

    public Cue? Match(ArticleText text, NounPhraseReader reader, int token)
    {
        if (text.Tokens.Is(token, "بالقول") || text.Tokens.Is(token, "بقول"))
        {
            return ParticipleRule.BesideVerb(text, token) || !text.Tokens.Is(token, "بالقول")
                ? null
                : new Cue(token, token + 1, Id, CueKind.Masdar, SpeechAct.State, Gender.Unknown, Number.Unknown, Continues: true);
        }

        // ونقل التلفزيون عن بيان للوزارة القول "…"
        if (text.Tokens.Is(token, "القول") && FrameSpeaker(text, token) is var carried and >= 0 && (text.Is(token + 1, WordClasses.Complementiser) || text.IsColon(token + 1) || text.Quotations.OpenedAt(token + 1) is not null))
        {
            return new Cue(token, token + 1, Id, CueKind.Carried, SpeechAct.State, Gender.Masculine, Number.Singular, SpeakerAt: carried);
        }

        if (text.CueAt(token) is not { Form: { Tense: VerbTense.Masdar, HasSuffix: true } } cue)
        {
            return null;
        }

        // اعتقلت باعتبارها "عميلة": as what, and nobody says it.
        if (cue.Verb.Is(CueTraits.Deemed))
        {
            return null;
        }

        if (cue.Verb.Act == SpeechAct.State)
        {
            if (FrameSpeaker(text, token) is var at and >= 0)
            {
                return new Cue(token, token + 1, Id, CueKind.Carried, cue.Verb.Act, cue.Form.Gender, cue.Form.Number, SpeakerAt: at);
            }
        }

        // بإعلانه أمام أنصاره الأحد أن: before whom and when stands between.
        if ((text[token].Before & Proclitics.By) != 0 && cue.Verb.Act is SpeechAct.State or SpeechAct.Assess && (text.Is(token + 1, WordClasses.Preposition) || text.TimeAt(token + 1) >= 0) && ThatSoon(text, token + 1))
        {
            return new Cue(token, token + 1, Id, CueKind.Masdar, cue.Verb.Act, cue.Form.Gender, cue.Form.Number, Continues: true);
        }

        var said = EvidenceScanner.Scan(text, reader, token + 1, 3);
        if ((text[token].Before & Proclitics.By) != 0 && (said & (Evidence.That | Evidence.Quote)) != 0 && (text.Is(token + 1, WordClasses.Complementiser) || text.IsColon(token + 1) || text.Quotations.OpenedAt(token + 1) is not null))
        {
            return new Cue(token, token + 1, Id, CueKind.Masdar, cue.Verb.Act, cue.Form.Gender, cue.Form.Number, Continues: true);
        }

        return null;
    }

    private static bool ThatSoon(ArticleText text, int from)
    {
        for (var i = from; i < Math.Min(text.Sentences.Of(from).To, from + 7); i++)
        {
            if (text.IsPunctuation(i) || text.IsFiniteCue(i))
            {
                return false;
            }

            if (text.Is(i, WordClasses.Complementiser) && !EvidenceScanner.IsOfTime(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the speaker of نقلت … عن X قوله begins; -1 where the noun stands in no such frame.</summary>
    private static int FrameSpeaker(ArticleText text, int token)
    {
        var from = Math.Max(text.Sentences.Of(token).From, token - LongestFrame);
        int speaker = -1, to = -1;
        for (var i = token - 1; i >= from; i--)
        {
            if (text.Tokens.Is(i, "عن") || text.Tokens.Is(i, "لسان"))
            {
                speaker = i + 1;
            }

            if (text.CueAt(i) is { Form.Tense: VerbTense.Perfect or VerbTense.Imperfect } cue && cue.Verb.Wants(Evidence.Carried))
            {
                return speaker;
            }

            // ونسبت وكالة إنترفاكس إلى لافروف قوله
            if (text.Tokens.Is(i, "الي"))
            {
                to = i + 1;
            }

            if (to >= 0 && text.IsWord(i) && text.Tokens.Norm(i) is "نسب" or "نسبت" or "ونسب" or "ونسبت")
            {
                return to;
            }
        }

        return -1;
    }
}
