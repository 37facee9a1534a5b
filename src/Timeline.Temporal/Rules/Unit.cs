using System.Runtime.InteropServices;
using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>
/// What rules read: a token, or a phrase of several that the lexicon knows as one, with the particles before it.
/// </summary>
/// <remarks>
/// An article has a unit for nearly every word, so one is two numbers without references: written at once, read by shifting.
/// From its lowest bit: first token (32), entry of the lexicon (16), tokens (4), particles (6), kind (3).
/// </remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Unit
{
    /// <summary>What stands for a number of more than nine digits: larger than anything that a rule asks for.</summary>
    public const int Huge = int.MaxValue;

    /// <summary>No phrase of the lexicon is longer.</summary>
    public const int MostTokens = 15;

    private const int EntryAt = 32;

    private const int TokensAt = 48;

    private const int BeforeAt = 52;

    private const int KindAt = 58;

    private readonly ulong _bits;

    private readonly int _number;

    /// <summary>A token of its own that the lexicon does not know.</summary>
    public Unit(int token, TokenKind kind, int number = -1)
    {
        _bits = (uint)token | (1UL << TokensAt) | ((ulong)kind << KindAt);
        _number = number;
    }

    /// <summary>A word or phrase that the lexicon knows.</summary>
    /// <param name="firstToken">Where it begins.</param>
    /// <param name="tokens">How many tokens it is.</param>
    /// <param name="before">Particles written together with it.</param>
    /// <param name="entry"><see cref="LexEntry.Id"/>.</param>
    public Unit(int firstToken, int tokens, Proclitics before, ushort entry)
    {
        _bits = (uint)firstToken | ((ulong)entry << EntryAt) | ((ulong)(uint)tokens << TokensAt) | ((ulong)before << BeforeAt) | ((ulong)TokenKind.Word << KindAt);
        _number = -1;
    }

    public int FirstToken => (int)_bits;

    public int EndToken => FirstToken + (int)((_bits >> TokensAt) & MostTokens);

    public Proclitics Before => (Proclitics)((_bits >> BeforeAt) & 63);

    /// <summary><see cref="LexEntry.Id"/> of what the lexicon knows of it.</summary>
    public ushort EntryId => (ushort)(_bits >> EntryAt);

    /// <summary>What the lexicon knows of it.</summary>
    public LexEntry Entry => TimeLexicon.Arabic[EntryId];

    /// <summary>Of its first token.</summary>
    public TokenKind Kind => (TokenKind)(_bits >> KindAt);

    /// <summary>The value of a number; -1 for anything else.</summary>
    public long Number => _number;

    public bool HasArticle => Has(Proclitics.Article);

    /// <summary>و, or ف, joins it to what stands before.</summary>
    public bool IsJoined => Has(Proclitics.And) || Has(Proclitics.Then);

    /// <summary>Nothing but an article stands before it.</summary>
    public bool IsBare => (Before & ~Proclitics.Article) == Proclitics.None;

    public bool Has(Proclitics particle) => (Before & particle) != Proclitics.None;
}
