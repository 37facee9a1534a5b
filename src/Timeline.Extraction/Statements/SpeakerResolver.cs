using System.Runtime.InteropServices;
using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements;

/// <summary>
/// Says who speaks: the phrase beside the cue, by the fullest name that the article gives it; else, for an empty subject, the
/// last speaker that agrees with the verb.
/// </summary>
internal sealed partial class SpeakerResolver(ArticleText text, NounPhraseReader reader, ActorIndex actors, SubjectFinder subjects)
{
    private const int FarthestDiscourse = 40;

    /// <summary>In tokens: some three sentences.</summary>
    private const int FarthestIntroduced = 120;

    // Phrases near each other are asked for by every event around them.
    private readonly Dictionary<(int From, int To), string> _names = [];
    private readonly ClauseSubjects _clauses = new(text, reader, actors);

    public void Resolve(Draft draft, IReadOnlyList<Draft> earlier)
    {
        var cue = draft.Cue;
        draft.FrameEnd = cue.To;

        // قال 20% ممن شملهم الاستطلاع: so many people are nobody in particular, but أعلنت 23 دولة.
        if (cue.Kind == CueKind.Finite && cue.To < text.Count && IsCount(cue.To))
        {
            if (reader.Read(cue.To + 1) is { HasName: false } whole)
            {
                var end = whole.Head + 1;
                while (end < whole.To && text.Is(end, WordClasses.Nisba | WordClasses.Adjective))
                {
                    end++;
                }

                var counted = whole with { To = end };
                draft.FrameEnd = counted.To;
                Name(draft, counted, earlier);
            }

            return;
        }

        NounPhrase? phrase = cue.Kind switch
        {
            CueKind.According or CueKind.Colon or CueKind.Carried => cue.SpeakerAt >= 0 ? reader.Read(cue.SpeakerAt) : null,
            CueKind.Contained => cue.SpeakerAt >= 0 ? reader.Read(cue.SpeakerAt) : null,
            CueKind.Finite => cue.SpeakerAt >= 0 ? reader.Read(cue.SpeakerAt) : subjects.Find(cue, Continues(cue, earlier)),
            _ => null,
        };
        if (phrase is null && cue is { Kind: CueKind.Carried, SpeakerAt: >= 0 } && cue.SpeakerAt < cue.From)
        {
            phrase = new NounPhrase(cue.SpeakerAt, Math.Min(cue.From, cue.SpeakerAt + 8), cue.SpeakerAt, -1, -1, WordClasses.Source, Gender.Unknown, Number.Unknown);
        }

        if (phrase is { } found)
        {
            if (found.From >= cue.To)
            {
                draft.FrameEnd = found.To;
            }

            Name(draft, cue.Kind == CueKind.Finite && TongueOf(Math.Max(draft.FrameEnd, cue.To)) is { } tongue ? tongue : found, earlier);
            return;
        }

        ByDiscourse(draft, earlier);
    }

    /// <summary>Whether the last who spoke in the sentence, outside others' words, could go on with the verb.</summary>
    private bool Continues(Cue cue, IReadOnlyList<Draft> earlier) =>
        earlier.Count > 0 && earlier[^1] is { Speaker: not null, Subordinate: false } last && last.Cue.From >= text.Sentences.Of(cue.From).From
        && text.Quotations.Depth(last.Cue.From) == text.Quotations.Depth(cue.From) && Fits(cue, last);

    /// <summary>أكدت روسيا على لسان وزير خارجيتها: who speaks for the subject is who says it.</summary>
    private NounPhrase? TongueOf(int from)
    {
        for (var i = from; i < Math.Min(from + 6, text.Count) && text.IsWord(i) && !text.Is(i, WordClasses.Complementiser); i++)
        {
            if (text.StemIs(i, "لسان") && (text[i].Governed || text.Tokens.Is(i - 1, "علي")))
            {
                return reader.Read(i + 1) is { HasName: true } named ? named : null;
            }
        }

        return null;
    }

    /// <summary>The fullest name of what a phrase names.</summary>
    public string NameOf(NounPhrase phrase)
    {
        ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, (phrase.From, phrase.To), out _);
        return name ??= NewNameOf(phrase);
    }

    private string NewNameOf(NounPhrase phrase)
    {
        // 23 دولة: so many are no one of them.
        if (phrase is { HasName: false, From: > 0 } && IsCount(phrase.From - 1) && !text[phrase.Head].Definite)
        {
            return actors.TextOf(phrase.From - 1, phrase.To);
        }

        if (phrase.HasName)
        {
            return actors.Find(phrase.NameFrom, phrase.NameTo) is { } person ? person.Name : actors.TextOf(phrase.NameFrom, phrase.NameTo);
        }

        // تحدث فتح: a family name that is an everyday word, where somebody with a title bears it.
        if (phrase is { Kind: WordClasses.Source } && phrase.To == phrase.From + 1 && !text[phrase.Head].Definite && actors.Find(phrase.From, phrase.To) is { Titles.Count: > 0 } known && known.Words[^1] == text[phrase.Head].Norm)
        {
            return known.Name;
        }

        if (phrase.Kind == WordClasses.Title && IsDefinite(phrase) && actors.FindByRole(phrase) is { } bearer)
        {
            return bearer.Name;
        }

        if (phrase.Kind is WordClasses.Body or WordClasses.Outlet && actors.FindBody(phrase) is { } fuller && (text[phrase.Head].Definite || fuller.Head == fuller.From))
        {
            return WithMinistry(fuller);
        }

        return WithMinistry(phrase);
    }

    /// <summary>Where what a bare head means is told whole, not far before it.</summary>
    private NounPhrase? Introduced(NounPhrase phrase)
    {
        for (var i = phrase.From - 1; i >= Math.Max(0, phrase.From - FarthestIntroduced); i--)
        {
            if (text.StemIs(i, text[phrase.Head].Stem) && !text[i].Definite && reader.Read(i) is { } whole && whole.To > i + 1)
            {
                return whole;
            }
        }

        return null;
    }

    private bool IsCount(int i) => text.Tokens[i].Kind == Temporal.Text.TokenKind.Number && text.TimeAt(i) < 0;

    /// <summary>الوزير, وزير خارجية روسيا mean somebody known; نائب محافظ is somebody new.</summary>
    private bool IsDefinite(NounPhrase phrase)
    {
        for (var i = phrase.Head; i < phrase.To; i++)
        {
            if (text[i].Definite || (i > phrase.Head && text.Is(i, WordClasses.Country | WordClasses.City) && !text.Is(i, WordClasses.Nisba)))
            {
                return true;
            }

            if (text[i].Governed && i > phrase.Head || (i > phrase.Head && text.Is(i, WordClasses.Nisba | WordClasses.Adjective | WordClasses.Preposition)))
            {
                return false;
            }
        }

        // نظيره, زوجته: a pronoun makes it known.
        return text.Tokens.Norm(phrase.Head)[^1] is 'ه' or 'ا' && text.Tokens.Raw(phrase.Head)[^1] is 'ه' or 'ا';
    }

    private void Name(Draft draft, NounPhrase phrase, IReadOnlyList<Draft> earlier)
    {
        draft.Explicit = true;
        draft.Source = SpeakerSource.Beside;
        draft.SpeakerFrom = phrase.From;
        draft.SpeakerTo = phrase.To;
        draft.Gender = phrase.Gender;
        draft.Number = phrase.Number;
        if (phrase.Kind == WordClasses.Document && IssuerOf(draft, phrase, earlier) is { } issuer)
        {
            draft.Speaker = issuer.Name;
            draft.Gender = issuer.Gender;
            draft.Source = SpeakerSource.Issuer;
            return;
        }

        // المصدر, المسؤول, الوكالة: a bare definite head means the one who spoke before.
        if (!phrase.HasName && phrase.To == phrase.From + 1 && text[phrase.Head].Definite && phrase.Kind is WordClasses.Source or WordClasses.Title or WordClasses.Outlet or WordClasses.Body)
        {
            var stem = ActorIndex.Same(text[phrase.Head].Stem);
            var nearest = phrase.Kind is WordClasses.Outlet ? actors.FindBody(phrase) : null;
            for (var i = earlier.Count - 1; i >= Math.Max(0, earlier.Count - FarthestDiscourse); i--)
            {
                if (earlier[i].Speaker is { } name && ActorIndex.Same(FirstWord(name)) == stem)
                {
                    // The paper named since then is another one.
                    if (nearest is { } since && since.From > earlier[i].Cue.To && since.From > earlier[i].SpeakerFrom)
                    {
                        break;
                    }

                    draft.Speaker = name;
                    draft.Source = SpeakerSource.Role;
                    return;
                }
            }
        }

        // مجلة دير شبيغل …, then وتابعت الصحيفة: by another word for what it is.
        if (phrase is { HasName: false, Kind: WordClasses.Outlet } && phrase.To == phrase.From + 1 && text[phrase.Head].Definite && text.Stem(phrase.Head) is "صحيفه" or "جريده" or "مجله" or "قناه" or "وكاله" or "موقع" or "شبكه" or "اذاعه" or "محطه" && actors.FindBody(phrase) is null)
        {
            for (var i = earlier.Count - 1; i >= Math.Max(0, earlier.Count - 6); i--)
            {
                if (earlier[i] is { Speaker: { } outlet, SpeakerFrom: >= 0 } && text.Is(earlier[i].SpeakerFrom, WordClasses.Outlet))
                {
                    draft.Speaker = outlet;
                    draft.Source = SpeakerSource.Role;
                    return;
                }
            }
        }

        // ونقل مسؤول إسرائيلي عن نتانياهو …, then وأضاف المسؤول: he has not spoken himself, but stands before.
        if (phrase is { HasName: false, Kind: WordClasses.Source } && phrase.To == phrase.From + 1 && text[phrase.Head].Definite && Introduced(phrase) is { } introduced)
        {
            draft.Speaker = NameOf(introduced);
            draft.Source = SpeakerSource.Role;
            return;
        }

        var named = NameOf(phrase);
        if (!phrase.HasName && phrase.Kind == WordClasses.Title && named != WithMinistry(phrase))
        {
            draft.Source = SpeakerSource.Role;
        }

        if (phrase.HasName && actors.Find(phrase.NameFrom, phrase.NameTo) is { } person)
        {
            ActorIndex.Mention(person, phrase.From);
            draft.Gender = draft.Gender == Gender.Unknown ? person.Gender : draft.Gender;
        }

        // بوتين وترامب أكدا: a verb in the plural after two names is said by both.
        if (draft.Cue.Number == Number.Plural && phrase.To < draft.Cue.From && phrase.Number != Number.Plural && text[phrase.To].Joined && reader.Read(phrase.To) is { } second && second.To <= draft.Cue.From)
        {
            named += " و" + NameOf(second);
        }

        // أوصت الولايات المتحدة وبريطانيا وفرنسا بأن: a verb before several agrees with the first.
        for (var at = phrase.To; at < text.Count && draft.Cue.Kind == CueKind.Finite && phrase.From >= draft.Cue.To && NextSubject(phrase, at) is { } further; at = further.To)
        {
            named += " و" + NameOf(further);
            draft.FrameEnd = further.To;
            draft.SpeakerTo = further.To;
            draft.Number = Number.Plural;
        }

        draft.Speaker = named;
    }

    /// <summary>A further subject in و: something of the same sort, with nothing behind it but what a frame goes on with.</summary>
    private NounPhrase? NextSubject(NounPhrase first, int at)
    {
        // مقتدى الصدر، رجل الدين وزعيم التيار: one who is two things.
        if (first.HasName && first.To > first.NameTo)
        {
            return null;
        }

        if (!text.IsWord(at) || !text[at].Joined || text[at].Governed || text.CueAt(at) is not null || reader.Read(at) is not { } next || next.Oblique
            || (next.Kind == WordClasses.Country && first.Kind is not (WordClasses.Country or WordClasses.Body)) || (next.Kind == WordClasses.None ? !text.Is(next.NameFrom, WordClasses.GivenName) : next.Kind is WordClasses.Document && first.Kind != WordClasses.Document))
        {
            return null;
        }

        var end = next.To;
        return end < text.Count && ((next.Kind == WordClasses.Country && first.Kind == WordClasses.Country) || text.IsComma(end) || text.IsColon(end) || text.TimeAt(end) >= 0 || text.Quotations.OpenedAt(end) is not null || text[end].Governed || text.Is(end, WordClasses.Complementiser | WordClasses.Preposition | WordClasses.Adverb) || (text.IsWord(end) && text[end].Joined && reader.Read(end) is not null))
            ? next
            : null;
    }

    /// <summary>Who issued a document that speaks: بيان نشره البيت الأبيض, وأضاف البيان.</summary>
    private (string Name, Gender Gender)? IssuerOf(Draft draft, NounPhrase phrase, IReadOnlyList<Draft> earlier)
    {
        for (var i = phrase.Head + 1; i < Math.Min(phrase.Head + 8, text.Count) && text.IsWord(i); i++)
        {
            var norm = text.Tokens.Norm(i);
            if (norm is "نشره" or "نشرته" or "اصدره" or "اصدرته" or "نشرها" or "نشرتها" or "اصدرها" or "اصدرتها" or "عن" or "اصدرت" or "اصدر" && reader.Read(i + 1) is { } issuer)
            {
                draft.FrameEnd = Math.Max(draft.FrameEnd, issuer.To);
                return (NameOf(issuer), issuer.Gender);
            }

            if (text[i].Governed && norm[0] == 'ل' && reader.Read(i) is { } owner && (owner.Kind is WordClasses.Body or WordClasses.Title or WordClasses.Country || (owner.Kind == WordClasses.Outlet && i == phrase.Head + 1)))
            {
                draft.FrameEnd = Math.Max(draft.FrameEnd, owner.To);
                return (NameOf(owner), owner.Gender);
            }

            if (text.Is(i, WordClasses.Complementiser))
            {
                break;
            }
        }

        if (draft.Cue.Kind != CueKind.According && phrase.To == phrase.From + 1 && text[phrase.Head].Definite)
        {
            for (var i = earlier.Count - 1; i >= Math.Max(0, earlier.Count - FarthestDiscourse); i--)
            {
                if (earlier[i].Speaker is { } author && SpeaksIn(earlier[i], text[phrase.Head].Stem))
                {
                    return (author, earlier[i].Gender);
                }
            }

            for (var i = earlier.Count - 1; i >= Math.Max(0, earlier.Count - 6); i--)
            {
                if (earlier[i].Speaker is { } name && text.Quotations.Depth(earlier[i].Cue.From) == 0)
                {
                    return (name, earlier[i].Gender);
                }
            }
        }

        return null;
    }

    /// <summary>حذر الاتحاد الأوروبي في رسالة …, then وقالت الرسالة: the frame of a saying names the document.</summary>
    private bool SpeaksIn(Draft draft, string document)
    {
        for (var i = draft.Cue.To; i < Math.Min(Math.Max(draft.ContentFrom, draft.FrameEnd + 4), Math.Min(draft.Cue.To + 24, text.Count)); i++)
        {
            if (text.StemIs(i, document))
            {
                return true;
            }
        }

        return false;
    }

    private static string FirstWord(string name)
    {
        var end = name.IndexOf(' ', StringComparison.Ordinal);
        var word = Temporal.Text.CharacterMap.Normalize(end < 0 ? name : name[..end]);
        return word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
    }

    /// <summary>الخارجية الروسية is what the ministry is called for short.</summary>
    private string WithMinistry(NounPhrase phrase)
    {
        var name = actors.TextOf(phrase.From, phrase.To);
        return phrase.Kind == WordClasses.Body && text[phrase.Head].Definite && phrase.To > phrase.From + 1 && text.Stem(phrase.Head) is "خارجيه" or "داخليه" or "دفاع" or "صحه" or "ماليه" or "عدل"
            ? "وزارة " + name
            : name;
    }
}
