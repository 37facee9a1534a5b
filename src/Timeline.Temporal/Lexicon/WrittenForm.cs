using Timeline.Temporal.Text;

namespace Timeline.Temporal.Lexicon;

/// <summary>What a written word is: an entry of the lexicon with particles before it. One number, so that a table of all forms stays small.</summary>
internal readonly record struct WrittenForm
{
    /// <summary>The most letters that a word of the lexicon has with all that can be written before it.</summary>
    public const int LongestForm = 63;

    private const int BeforeAt = 16;

    private const int LengthAt = 22;

    private const uint Senses = 1u << 29;

    private const uint Other = 1u << 30;

    private const uint Phrases = 1u << 31;

    private readonly uint _bits;

    /// <param name="entry">What is known of the stem.</param>
    /// <param name="before">The particles before it.</param>
    /// <param name="length">Letters of the whole, <see cref="LongestForm"/> at most.</param>
    public WrittenForm(LexEntry entry, Proclitics before, int length) =>
        _bits = entry.Id | ((uint)before << BeforeAt) | ((uint)length << LengthAt) | (entry.Senses.Length > 0 ? Senses : 0) | (entry.Phrases.Length > 0 ? Phrases : 0);

    private WrittenForm(uint bits) => _bits = bits;

    /// <summary>A stranger.</summary>
    public static WrittenForm None => default;

    public ushort Entry => (ushort)_bits;

    public Proclitics Before => (Proclitics)((_bits >> BeforeAt) & 63);

    public int Length => (int)((_bits >> LengthAt) & LongestForm);

    /// <summary>The stem is something by itself, not only as the beginning of a phrase.</summary>
    public bool HasSenses => (_bits & Senses) != 0;

    /// <summary>It can be split in another way too.</summary>
    public bool HasOther => (_bits & Other) != 0;

    /// <summary>A phrase can begin with it: what follows must be looked at.</summary>
    public bool BeginsPhrases => (_bits & Phrases) != 0;

    public WrittenForm WithOther() => new(_bits | Other);
}
