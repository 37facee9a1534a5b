using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements;

/// <summary>Speakers of cues without a subject: from the same sentence, else from what was said before.</summary>
internal sealed partial class SpeakerResolver
{
    private void ByDiscourse(Draft draft, IReadOnlyList<Draft> earlier)
    {
        var cue = draft.Cue;
        var sentence = text.Sentences.Of(cue.From);
        var depth = text.Quotations.Depth(cue.From);

        if (OnTongueOf(draft, sentence) is { } named)
        {
            Name(draft, named, earlier);
            return;
        }

        // In the sentence itself: another saying of the same depth, or the subject of a clause that nobody's words hold.
        var said = InSentence(draft, earlier, sentence, depth);
        var from = said is null ? sentence.From : said.Cue.To;
        if (said is { Cue.Kind: CueKind.Carried })
        {
            // ونقل موقع عن المتحدث …، مضيفا: the outlet only carried it.
            from = Math.Max(from, said.SpeakerTo);
        }

        if (said is { SpeakerFrom: >= 0 } && said.SpeakerFrom < said.Cue.From && reader.Read(from) is { } done && done.To <= cue.From)
        {
            // أردوغان الذي دعا الوزير، واصفا: what stands right after the verb was its object.
            from = done.To;
        }

        if (_clauses.Last(cue, from, Heard(earlier, sentence, depth)) is { } subject)
        {
            Name(draft, subject, earlier);
            draft.Explicit = false;
            draft.Source = SpeakerSource.Clause;
            return;
        }

        if (said is not null)
        {
            Take(draft, said);
            return;
        }

        var last = Before(draft, earlier, depth);

        // A sentence in between may tell of somebody else: سافر كيري إلى لندن. وقال إن.
        if (depth == 0 && Between(cue, last) is { } newcomer)
        {
            Name(draft, newcomer, earlier);
            draft.Explicit = false;
            draft.Source = SpeakerSource.Clause;
        }
        else if (last is not null)
        {
            Take(draft, last);
        }
    }

    /// <summary>جاء ذلك على لسان مندوب قطر، حيث قال: who is said to have said it, where no other saying stands between.</summary>
    private NounPhrase? OnTongueOf(Draft draft, Sentence sentence)
    {
        for (var i = draft.Cue.From - 1; i >= sentence.From && text.CueAt(i) is null; i--)
        {
            if (text.StemIs(i, "لسان") && (text[i].Governed || text.Tokens.Is(i - 1, "علي")) && reader.Read(i + 1) is { } phrase && phrase.To <= draft.Cue.From)
            {
                return phrase;
            }
        }

        return null;
    }

    private Draft? InSentence(Draft draft, IReadOnlyList<Draft> earlier, Sentence sentence, int depth)
    {
        Draft? aside = null;
        for (var i = earlier.Count - 1; i >= Math.Max(0, earlier.Count - FarthestDiscourse) && earlier[i].Cue.From >= sentence.From; i--)
        {
            var candidate = earlier[i];
            if (candidate.Speaker is null || text.Quotations.Depth(candidate.Cue.From) != depth || !Fits(draft.Cue, candidate))
            {
                continue;
            }

            // الرئيس الذي دعا الوزير إلى كذا، واصفا: right behind it the participle is his.
            if (!IsAside(candidate) || (i == earlier.Count - 1 && candidate is { Subordinate: true, Cue.Kind: CueKind.Finite } && draft.Cue.Kind == CueKind.Participle))
            {
                return candidate;
            }

            aside ??= candidate.Cue.Kind == CueKind.According ? candidate : null;
        }

        // وفق ما أعلن البيت الأبيض مضيفا أن: where nobody else speaks, the participle goes on from there.
        return draft.Cue.Kind is CueKind.Participle or CueKind.Masdar ? aside : null;
    }

    /// <summary>What others say in the sentence: subjects in there are theirs.</summary>
    private static List<(int From, int To)> Heard(IReadOnlyList<Draft> earlier, Sentence sentence, int depth)
    {
        var heard = new List<(int, int)>();
        for (var i = earlier.Count - 1; i >= Math.Max(0, earlier.Count - 12) && earlier[i].Cue.From >= sentence.From; i--)
        {
            if (IsAside(earlier[i]))
            {
                heard.Add((earlier[i].Cue.From, Math.Max(earlier[i].Cue.To, earlier[i].SpeakerTo)));
            }
            else if (earlier[i].ContentTo > earlier[i].ContentFrom)
            {
                heard.Add((earlier[i].ContentFrom, earlier[i].ContentTo));
            }
        }

        return heard;
    }

    /// <summary>The last speaker before the sentence who fits; one inside a quotation or a relative clause only when there is no other.</summary>
    private Draft? Before(Draft draft, IReadOnlyList<Draft> earlier, int depth)
    {
        Draft? fallback = null;
        for (var i = earlier.Count - 1; i >= Math.Max(0, earlier.Count - FarthestDiscourse); i--)
        {
            var candidate = earlier[i];
            if (candidate.Speaker is null || !Fits(draft.Cue, candidate))
            {
                continue;
            }

            // What is quoted speaks for itself: a speaker inside a quotation is none for the writer's next sentence.
            if (text.Quotations.Depth(candidate.Cue.From) <= depth && !IsAside(candidate) && !candidate.Embedded)
            {
                return candidate;
            }

            fallback ??= candidate;
        }

        return fallback;
    }

    /// <summary>Who the sentence just before speaks of, where nothing is said in it.</summary>
    private NounPhrase? Between(Cue cue, Draft? last)
    {
        // A line end after a full stop is no sentence.
        var sentence = text.Sentences.IndexOf(cue.From);
        while (sentence > 0 && text.Sentences.All[sentence - 1] is var empty && empty.To - empty.From < 2)
        {
            sentence--;
        }

        if (sentence == 0 || (last is not null && text.Sentences.IndexOf(last.Cue.From) >= sentence - 1))
        {
            return null;
        }

        var before = text.Sentences.All[sentence - 1];
        return before.To - before.From < 4 ? null : _clauses.Opening(cue, before);
    }

    /// <summary>A saying that hangs on another clause and does not carry the story on: بحسب فلان, الذي قال.</summary>
    private static bool IsAside(Draft draft) => draft.Cue.Kind is CueKind.According or CueKind.Claim || draft.Subordinate;

    private static void Take(Draft draft, Draft from)
    {
        draft.Speaker = from.Speaker;
        draft.Gender = from.Gender;
        draft.Number = from.Number;
        draft.Source = SpeakerSource.Discourse;
        draft.SpeakerFrom = from.SpeakerFrom;
        draft.SpeakerTo = from.SpeakerTo;
    }

    private static bool Fits(Cue cue, Draft candidate)
    {
        var gender = cue.Gender == Gender.Unknown || candidate.Gender == Gender.Unknown || cue.Gender == candidate.Gender || cue.Number == Number.Plural;
        var number = cue.Number != Number.Plural || candidate.Number != Number.Singular;

        // مسؤولون …، ثم قال: several men are no he.
        number &= !(cue is { Number: Number.Singular, Gender: Gender.Masculine } && candidate.Number == Number.Plural);
        return gender && number;
    }
}
