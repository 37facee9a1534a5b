using Timeline.Extraction.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Reading;

/// <summary>How a token is read: which particles stand before its stem, and what the tables say of it.</summary>
/// <param name="norm">The normalised token.</param>
/// <param name="before">Particles written together with it.</param>
/// <param name="stemStart">Index of the stem in the normalised token.</param>
/// <param name="word">What the tables say of the stem; null for one in no table.</param>
internal sealed class ReadWord(string norm, Proclitics before, int stemStart, Word? word)
{
    /// <summary>A token that is no word.</summary>
    public static ReadWord None { get; } = new("", Proclitics.None, 0, null);

    public string Norm => norm;

    /// <summary>The token without the particles before it.</summary>
    public string Stem { get; } = norm[stemStart..];

    public Proclitics Before => before;

    public int StemStart => stemStart;

    public Word? Word => word;

    public bool Definite => (before & Proclitics.Article) != 0;

    public bool Joined => (before & (Proclitics.And | Proclitics.Then)) != 0;

    /// <summary>A preposition of one letter is written with it.</summary>
    public bool Governed => (before & (Proclitics.By | Proclitics.For | Proclitics.As)) != 0;

    /// <summary>Phrases that tell an event and can begin with the word; null for none.</summary>
    public IReadOnlyList<TriggerPhrase>? TriggerPhrases { get; } = Lexicon.TriggerPhrases.Default.BeginningWith(norm, stemStart);

    public bool Is(WordClasses classes) => word is not null && word.Is(classes);
}
