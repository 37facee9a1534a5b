using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Events;

/// <summary>Finds one way of telling an event.</summary>
internal interface ITriggerRule
{
    /// <summary>Stable id, such as <c>ar.event.noun</c>.</summary>
    string Id { get; }

    /// <summary>The trigger that begins at a token, or null.</summary>
    TriggerMatch? Match(ArticleText text, NeedsReader needs, int token);
}
