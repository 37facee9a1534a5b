using Timeline.Extraction.Actors;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events;

internal sealed class EventFinder(ArticleText text, NounPhraseReader reader, ActorIndex actors)
{
    public List<EventMention> Find() { _ = text; _ = reader; _ = actors; return []; }
}
