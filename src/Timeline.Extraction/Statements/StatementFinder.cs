using Timeline.Extraction.Actors;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements;

/// <summary>Finds the statements of an article: cues by rules, then speaker, content, outlet and day of each.</summary>
internal sealed class StatementFinder(ArticleText text, NounPhraseReader reader, ActorIndex actors, DateOnly? writerDay)
{
    private readonly SpeakerResolver _speakers = new(text, reader, actors, new SubjectFinder(text, reader, actors));
    private readonly ContentFinder _contents = new(text);
    private readonly ViaFinder _via = new(text, reader, actors);
    private readonly FrameReader _frames = new(text, reader, actors);

    public List<Statement> Find()
    {
        var cues = Cues();
        var drafts = new List<Draft>(cues.Count);
        Draft? previous = null;
        for (var i = 0; i < cues.Count; i++)
        {
            var draft = new Draft(cues[i]) { Subordinate = IsSubordinate(cues[i]), Embedded = IsEmbedded(cues[i], drafts) };
            _speakers.Resolve(draft, drafts);
            var next = i + 1 < cues.Count ? cues[i + 1] : null;
            _contents.Find(draft, next?.From ?? int.MaxValue, next is null || text[next.From].Joined || BeginsClause(next) || next.Continues || next.Kind is not (CueKind.Finite or CueKind.Carried or CueKind.Contained));
            _via.Find(draft, previous);
            _frames.Read(draft);
            drafts.Add(draft);
            previous = draft;
        }

        drafts.RemoveAll(static draft => draft.Cue.Silent);
        NameTheLead(drafts);
        new StatementDater(text, writerDay).Date(drafts);
        return [.. drafts.Select(ToStatement)];
    }

    /// <summary>«الجبير: …» over «قال وزير الخارجية السعودي»: the headline names who the lead calls by the office only.</summary>
    private void NameTheLead(List<Draft> drafts)
    {
        if (drafts.Count < 2 || drafts[0] is not { Cue.Kind: CueKind.Colon, Speaker: { } name, SpeakerFrom: >= 0 } headline || text.Paragraphs.IndexOf(headline.Cue.From) != 0
            || text.Is(headline.SpeakerFrom, WordClasses.Actor & ~WordClasses.GivenName))
        {
            return;
        }

        var lead = drafts.Find(draft => text.Paragraphs.IndexOf(draft.Cue.From) > 0);
        if (lead is not { Source: SpeakerSource.Beside, SpeakerFrom: >= 0, Speaker: { } role } || text.Sentences.IndexOf(lead.Cue.From) - text.Sentences.IndexOf(headline.Cue.From) > 3
            || reader.Read(lead.SpeakerFrom) is not { HasName: false, Kind: WordClasses.Title })
        {
            return;
        }

        foreach (var draft in drafts.Where(draft => draft.Speaker == role))
        {
            draft.Speaker = name;
            draft.Source = SpeakerSource.Role;
        }
    }

    /// <summary>بينما قالت, فيما أكد, كما أشار: beside what was said, not in it.</summary>
    private bool BeginsClause(Cue cue) =>
        cue.From > 1 && text.IsWord(cue.From - 1) && text.Tokens.Norm(cue.From - 1) is "بينما" or "فيما" or "كما" or "حين" && (text.IsComma(cue.From - 2) || text.Tokens.Is(cue.From - 2, "في"));

    private bool IsSubordinate(Cue cue) =>
        cue.From > 0 && !text[cue.From].Joined && text.Is(cue.From - 1, WordClasses.Relative);

    private bool IsEmbedded(Cue cue, List<Draft> drafts)
    {
        for (var i = drafts.Count - 1; i >= Math.Max(0, drafts.Count - 4); i--)
        {
            if (drafts[i].ContentFrom <= cue.From && cue.From < drafts[i].ContentTo && drafts[i].Cue.Kind != CueKind.According)
            {
                return !text[cue.From].Joined && text.Sentences.IndexOf(cue.From) == text.Sentences.IndexOf(drafts[i].Cue.From);
            }
        }

        return false;
    }

    private List<Cue> Cues()
    {
        var cues = new List<Cue>();
        for (var i = 0; i < text.Count; i++)
        {
            if (!CueRules.CanBegin(text, i) || text.Paragraphs.Of(i).IsFurniture)
            {
                continue;
            }

            foreach (var rule in CueRules.All)
            {
                if (rule.Match(text, reader, i) is { } cue)
                {
                    cues.Add(cue);
                    i = Math.Max(i, cue.To - 1);
                    break;
                }
            }
        }

        return cues;
    }

    private Statement ToStatement(Draft draft)
    {
        var tokens = text.Tokens;
        var cueStart = tokens[draft.Cue.From].Start;
        var from = Math.Clamp(draft.ContentFrom, 0, text.Count - 1);
        var to = Math.Clamp(draft.ContentTo, from, text.Count);
        var contentStart = tokens[from].Start;
        var contentEnd = to > from ? tokens[to - 1].End : contentStart;
        return new Statement(
            cueStart,
            tokens[draft.Cue.To - 1].End,
            draft.Speaker,
            draft.Direct ? StatementKind.Direct : StatementKind.Indirect,
            contentStart,
            contentEnd,
            draft.Days,
            draft.TimeIndex,
            draft.Via,
            draft.Cue.Act,
            draft.Occasion,
            draft.Addressee,
            draft.TopicFrom >= 0 ? tokens[draft.TopicFrom].Start : -1,
            draft.TopicFrom >= 0 ? tokens[draft.TopicTo - 1].End : -1,
            draft.Source,
            draft.SpeakerFrom >= 0 ? tokens[draft.SpeakerFrom].Start : -1,
            draft.DayRule,
            draft.Cue.Rule,
            StatementConfidence.Of(draft));
    }
}
