using Timeline.Extraction.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Reading;

/// <summary>
/// What is remembered of each token while an article is read. Each thread keeps one set for the next article, so that reading allocates
/// little but what it finds; after a text of unusual length it is let go. Arrays are longer than the text, and hold what the last one left.
/// </summary>
internal sealed class ReadingBuffers
{
    /// <summary>In characters of text; articles are shorter, books need not stay in memory.</summary>
    public const int MostKept = 1 << 20;

    [ThreadStatic]
    private static ReadingBuffers? t_kept;

    public TokenizedText Tokens { get; } = new();

    public ReadWord[] Words { get; private set; } = [];

    /// <summary>Of <see cref="Words"/>; by themselves, since they are asked for more often than all else.</summary>
    public WordClasses[] Classes { get; private set; } = [];

    /// <summary>Whether a name may stand at a token, in the bits of <see cref="Actors.NounPhraseReader"/>.</summary>
    public byte[] Names { get; private set; } = [];

    public int[] Times { get; private set; } = [];

    public int[] QuotationDepths { get; private set; } = [];

    public int[] QuotationsOpened { get; private set; } = [];

    public int[] Paragraphs { get; private set; } = [];

    public int[] Sentences { get; private set; } = [];

    public int[] Phrases { get; private set; } = [];

    /// <summary>This thread's, or a new one; nobody else has it until it is given back.</summary>
    public static ReadingBuffers Take()
    {
        var taken = t_kept ?? new ReadingBuffers();
        t_kept = null;
        return taken;
    }

    public void GiveBack()
    {
        if (Tokens.Text.Length <= MostKept)
        {
            t_kept = this;
        }
    }

    /// <summary>Makes room for the tokens of a text.</summary>
    public void Hold(int tokens)
    {
        if (Words.Length >= tokens)
        {
            return;
        }

        var length = tokens + (tokens / 4) + 16;
        Words = new ReadWord[length];
        Classes = new WordClasses[length];
        Names = new byte[length];
        Times = new int[length];
        QuotationDepths = new int[length];
        QuotationsOpened = new int[length];
        Paragraphs = new int[length];
        Sentences = new int[length];
        Phrases = new int[length];
    }
}
