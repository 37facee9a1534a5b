using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>
/// What rules read: a token, or a phrase of several that the lexicon knows as one, with the particles before it.
/// </summary>
/// <remarks>
/// An article has a unit for nearly every word, so one is a single number: written at once, read by shifting. From its lowest bit: first
/// token (32), entry of the lexicon (16), tokens (4), particles (6), kind (3), whether it was looked up (1).
/// </remarks>
internal readonly struct Unit
{
    /// <summary>No phrase of the lexicon is longer.</summary>
    public const int MostTokens = 15;

    private const int EntryAt = 32;

    private const int TokensAt = 48;

    private const int BeforeAt = 52;

    private const int KindAt = 58;

    private const int UnreadAt = 61;

    private readonly ulong _bits;

    /// <summary>A token of its own that the lexicon does not know.</summary>
    public Unit(int token, TokenKind kind) => _bits = (uint)token | (1UL << TokensAt) | ((ulong)kind << KindAt);

    /// <summary>A word or phrase that the lexicon knows.</summary>
    /// <param name="firstToken">Where it begins.</param>
    /// <param name="tokens">How many tokens it is.</param>
    /// <param name="before">Particles written together with it.</param>
    /// <param name="entry"><see cref="LexEntry.Id"/>.</param>
    public Unit(int firstToken, int tokens, Proclitics before, ushort entry) =>
        _bits = (uint)firstToken | ((ulong)entry << EntryAt) | ((ulong)(uint)tokens << TokensAt) | ((ulong)before << BeforeAt) | ((ulong)TokenKind.Word << KindAt);

    private Unit(ulong bits) => _bits = bits;

    /// <summary>Writes units of one token each, of which nothing but their places is known yet.</summary>
    /// <param name="units">Where they go.</param>
    /// <param name="first">The first of the tokens.</param>
    public static void WriteUnread(Span<Unit> units, int first)
    {
        var bits = MemoryMarshal.Cast<Unit, ulong>(units);
        var next = (uint)first | (1UL << TokensAt) | (1UL << UnreadAt);
        var i = 0;
        for (var four = Vector256.Create(next) + Vector256.Create(0UL, 1, 2, 3); i <= bits.Length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
        {
            four.StoreUnsafe(ref bits[i]);
            four += Vector256.Create((ulong)Vector256<ulong>.Count);
        }

        for (; i < bits.Length; i++)
        {
            bits[i] = next + (uint)i;
        }
    }

    /// <summary>Nobody has asked yet what it is: neither its kind is known nor what the lexicon knows of it.</summary>
    public bool IsUnread => (_bits >> UnreadAt) != 0;

    public int FirstToken => (int)_bits;

    public int EndToken => FirstToken + (int)((_bits >> TokensAt) & MostTokens);

    public Proclitics Before => (Proclitics)((_bits >> BeforeAt) & 63);

    /// <summary><see cref="LexEntry.Id"/> of what the lexicon knows of it.</summary>
    public ushort EntryId => (ushort)(_bits >> EntryAt);

    /// <summary>What the lexicon knows of it.</summary>
    public LexEntry Entry => TimeLexicon.Arabic[EntryId];

    /// <summary>Of its first token.</summary>
    public TokenKind Kind => (TokenKind)((_bits >> KindAt) & 7);

    public bool HasArticle => Has(Proclitics.Article);

    /// <summary>و, or ف, joins it to what stands before.</summary>
    public bool IsJoined => Has(Proclitics.And) || Has(Proclitics.Then);

    /// <summary>Nothing but an article stands before it.</summary>
    public bool IsBare => (Before & ~Proclitics.Article) == Proclitics.None;

    public bool Has(Proclitics particle) => (Before & particle) != Proclitics.None;
}
