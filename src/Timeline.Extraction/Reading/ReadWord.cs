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
    private readonly ulong _key = TokenizedText.KeyOf(norm);

    private readonly int _length = norm.Length;

    /// <summary>The key tells the whole word.</summary>
    private readonly bool _isKey = TokenizedText.IsWhole(norm);

    /// <summary>A token that is no word.</summary>
    public static ReadWord None { get; } = new("", Proclitics.None, 0, null);

    public string Norm { get; } = norm;

    /// <summary>The token without the particles before it.</summary>
    public string Stem { get; } = norm[stemStart..];

    public Proclitics Before { get; } = before;

    public int StemStart { get; } = stemStart;

    public Word? Word { get; } = word;

    public WordClasses Classes { get; } = word?.Classes ?? WordClasses.None;

    /// <summary>The verb of saying that it can be a form of; with an article it is none.</summary>
    public CueForm? Cue { get; } = (before & Proclitics.Article) == 0 ? word?.Cue : null;

    /// <summary>It can begin what brings a saying.</summary>
    public bool CanCue { get; } = word is not null && (word.Cue is not null || word.Is(WordClasses.Opens));

    public bool Definite => (Before & Proclitics.Article) != 0;

    public bool Joined => (Before & (Proclitics.And | Proclitics.Then)) != 0;

    /// <summary>A preposition of one letter is written with it.</summary>
    public bool Governed => (Before & (Proclitics.By | Proclitics.For | Proclitics.As)) != 0;

    /// <summary>Phrases that tell an event and can begin with the word; null for none.</summary>
    public List<TriggerPhrase>? TriggerPhrases { get; } = Lexicon.TriggerPhrases.Default.BeginningWith(norm, stemStart);

    /// <summary>It can tell an event, alone or with others.</summary>
    public bool CanTell { get; } = word is { TriggerNoun: not null } or { TriggerVerb: not null } || Lexicon.TriggerPhrases.Default.BeginningWith(norm, stemStart) is not null;

    public bool Is(WordClasses classes) => (Classes & classes) != 0;

    /// <summary>Whether it is the reading of a token.</summary>
    /// <param name="key"><see cref="TokenizedText.KeyOf(int)"/> of the token.</param>
    /// <param name="of">The normalised token.</param>
    public bool IsReadingOf(ulong key, ReadOnlySpan<char> of) => _key == key && _length == of.Length && (_isKey || of.SequenceEqual(Norm));
}
