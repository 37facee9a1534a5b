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

    // Phrases near each other are asked for by every event around them.
    private readonly Dictionary<(int From, int To), string> _names = [];
    private readonly ClauseSubjects _clauses = new(text, reader, actors);

    public void Resolve(Draft draft, IReadOnlyList<Draft> earlier)
    {
        var cue = draft.Cue;
        draft.FrameEnd = cue.To;

        // قال 20% ممن شملهم الاستطلاع: so many people are nobody in particular.
        if (cue.Kind == CueKind.Finite && cue.To < text.Count && text.Tokens[cue.To].Kind == Temporal.Text.TokenKind.Number && text.TimeAt(cue.To) < 0)
        {
            return;
        }

        NounPhrase? phrase = cue.Kind switch
        {
            CueKind.According or CueKind.Colon or CueKind.Carried => cue.SpeakerAt >= 0 ? reader.Read(cue.SpeakerAt) : null,
            CueKind.Contained => cue.SpeakerAt >= 0 ? reader.Read(cue.SpeakerAt) : null,
            CueKind.Finite => cue.SpeakerAt >= 0 ? reader.Read(cue.SpeakerAt) : subjects.Find(cue),
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

            Name(draft, found, earlier);
            return;
        }

        ByDiscourse(draft, earlier);
    }

    /// <summary>The fullest name of what a phrase names.</summary>
    public string NameOf(NounPhrase phrase)
    {
        ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, (phrase.From, phrase.To), out _);
        return name ??= NewNameOf(phrase);
    }

    private string NewNameOf(NounPhrase phrase)
    {
        if (phrase.HasName)
        {
            return actors.Find(phrase.NameFrom, phrase.NameTo) is { } person ? person.Name : actors.TextOf(phrase.NameFrom, phrase.NameTo);
        }

        if (phrase.Kind == WordClasses.Title && text[phrase.Head].Definite | phrase.To > phrase.From + 1 && actors.FindByRole(phrase) is { } bearer)
        {
            return bearer.Name;
        }

        if (phrase.Kind is WordClasses.Body or WordClasses.Outlet && actors.FindBody(phrase) is { } fuller && (text[phrase.Head].Definite || fuller.Head == fuller.From))
        {
            return WithMinistry(fuller);
        }

        return WithMinistry(phrase);
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
            var stem = text[phrase.Head].Stem;
            for (var i = earlier.Count - 1; i >= Math.Max(0, earlier.Count - FarthestDiscourse); i--)
            {
                if (earlier[i].Speaker is { } name && FirstWord(name) == stem)
                {
                    draft.Speaker = name;
                    draft.Source = SpeakerSource.Role;
                    return;
                }
            }
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

        draft.Speaker = named;
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

            if (text[i].Governed && norm[0] == 'ل' && reader.Read(i) is { } owner && owner.Kind is WordClasses.Body or WordClasses.Title or WordClasses.Country)
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
