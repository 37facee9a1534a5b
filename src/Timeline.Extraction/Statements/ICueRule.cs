using Timeline.Extraction.Actors;
using Timeline.Extraction.Reading;

namespace Timeline.Extraction.Statements;

/// <summary>Finds one way of attributing a saying.</summary>
internal interface ICueRule
{
    /// <summary>Stable id, such as <c>ar.say.verb</c>.</summary>
    string Id { get; }

    /// <summary>The cue that begins at a token, or null.</summary>
    Cue? Match(ArticleText text, NounPhraseReader reader, int token);
}
