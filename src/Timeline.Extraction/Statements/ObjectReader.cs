using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements;

/// <summary>
/// Tells whether what follows a verb of saying is whom it is said to: ودعا المجتمع الدولي إلى, وحذرت أستراليا من. Arabic marks
/// the difference by a vowel that nobody writes.
/// </summary>
internal sealed class ObjectReader(ArticleText text)
{
    /// <summary>أردوغان الذي دعا الوزير إلى: without a pronoun on such a verb, what follows it in a relative clause is its object.</summary>
    public bool TakesOne(Cue cue) =>
        text.CueAt(cue.From) is { Form: { HasSuffix: false, Tense: VerbTense.Perfect or VerbTense.Imperfect }, Verb.Act: SpeechAct.Demand or SpeechAct.Accuse or SpeechAct.Condemn or SpeechAct.Threaten or SpeechAct.Warn } form
        && (form.Verb.Is(CueTraits.Object) || form.Verb.Act == SpeechAct.Threaten)

        // التي تندد بها بيونغ يانغ: the pronoun is the object already.
        && !(text.IsWord(cue.To) && text.Tokens.Norm(cue.To) is "بها" or "به" or "بهم" or "اليها" or "اليه" or "عليها" or "عليه" or "منها" or "منه" or "عنها" or "عنه" or "فيها" or "فيه");

    /// <param name="cue">The verb.</param>
    /// <param name="phrase">The phrase behind it.</param>
    /// <param name="continues">Somebody whom the verb fits has spoken before it in the sentence.</param>
    public bool IsWhomItIsSaidTo(Cue cue, NounPhrase phrase, bool continues)
    {
        if (phrase.From < cue.To)
        {
            return false;
        }

        // عندما أبلغ المجلس بما: who has been spoken of tells somebody.
        if (text.CueAt(cue.From)?.Verb.Perfect is "ابلغ" or "اخبر" or "سال" or "طمان" && phrase is { HasName: false, Kind: WordClasses.Body or WordClasses.Country } && text.Is(cue.From - 1, WordClasses.Conjunction) && (text.Is(phrase.To, WordClasses.Complementiser) || IsFollowedByObject(phrase.To)))
        {
            return true;
        }

        if (!TakesOne(cue) || !IsFollowedByObject(phrase.To))
        {
            return false;
        }

        // Nobody but the world at large is called upon so: المجتمع الدولي, الأطراف.
        if (text.Stem(phrase.Head) is "مجتمع" or "اطراف" or "اسره" && (text[phrase.Head].Definite || phrase.To > phrase.Head + 1))
        {
            return true;
        }

        // وأكدت الوزيرة دعمها، وحذرت أستراليا من: one sentence has one speaker who goes on.
        return continues && text[cue.From].Joined && cue.From > text.Sentences.Of(cue.From).From && (phrase is { HasName: false, Kind: WordClasses.Country or WordClasses.Body } || phrase is { HasName: true, Kind: WordClasses.None } && phrase.To == phrase.From + 1);
    }

    private bool IsFollowedByObject(int i) =>
        text.IsWord(i) && (text.Tokens.Norm(i) is "الي" or "من" or "علي" or "ب" or "بان" or "بانها" or "بانه" || (text[i].Governed && text.Tokens.Norm(i)[0] is 'ب' or 'ل') || (text[i].Word is null && text.Tokens.Norm(i) is ['ب', _, _, _, ..]));
}
