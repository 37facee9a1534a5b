using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>
/// A text as the rules see it. Positions are indices of units; asking past either end answers "nothing". Words with which nothing can begin
/// (<see cref="Triggers"/>) are looked up when a rule first asks what they are.
/// </summary>
internal sealed class UnitSequence
{
    /// <summary>What stands for a number of more than nine digits: larger than anything that a rule asks for.</summary>
    public const int Huge = int.MaxValue;

    /// <summary>Tokens that are asked at once whether the lexicon may know them: a bit for each.</summary>
    private const int BlockLength = 64;

    /// <summary>A bit for each <see cref="TokenKind"/>, set for words and for numbers.</summary>
    private const ulong Words = 1UL << (int)TokenKind.Word;

    private const ulong Numbers = 1UL << (int)TokenKind.Number;

    private static readonly Unit s_nothing = new(0, TokenKind.LineEnd);

    private readonly RecentForms _recent = new(TimeLexicon.Arabic.Written);

    private Unit[] _units = [];

    /// <summary>Those of <see cref="Tokens"/>, which rules ask for more often than for anything.</summary>
    private Token[] _tokens = [];

    private int[] _candidates = [];

    private int _candidateCount;

    public TokenizedText Tokens { get; private set; } = TokenizedText.Empty;

    public int Count { get; private set; }

    /// <summary>Reads the tokens of a text in the place of those of the last one; buffers stay.</summary>
    public void Read(TokenizedText text)
    {
        Tokens = text;
        _tokens = text.Buffer;
        Count = _candidateCount = 0;
        if (_units.Length < text.Count)
        {
            _units = GC.AllocateUninitializedArray<Unit>(text.Count);
            _candidates = GC.AllocateUninitializedArray<int>(text.Count);
        }

        for (var block = 0; block < text.Count;)
        {
            block = ReadBlock(block, Math.Min(text.Count, block + BlockLength));
        }
    }

    /// <summary>Lets go of the text, not of the buffers.</summary>
    public void Forget()
    {
        Tokens = TokenizedText.Empty;
        _tokens = [];
        Count = _candidateCount = 0;
    }

    /// <summary>The positions at which a rule can begin, in order; almost no word of an article is one.</summary>
    public ReadOnlySpan<int> Candidates => _candidates.AsSpan(0, _candidateCount);

    public ref readonly Unit this[int at]
    {
        get
        {
            if ((uint)at >= (uint)Count)
            {
                return ref s_nothing;
            }

            ref readonly var unit = ref _units[at];
            if (unit.IsUnread)
            {
                LookUp(at);
            }

            return ref unit;
        }
    }

    public bool Is(int at, LexClass @class) => TimeLexicon.Arabic.Is(this[at].EntryId, @class);

    public bool TryGet(int at, LexClass @class, out Sense sense)
    {
        var entry = this[at].EntryId;
        if (TimeLexicon.Arabic.Is(entry, @class))
        {
            return TimeLexicon.Arabic[entry].TryGet(@class, out sense);
        }

        sense = default;
        return false;
    }

    /// <summary>What a unit's first token is; nothing is looked up for it.</summary>
    public TokenKind Kind(int at) => (uint)at < (uint)Count ? _tokens[_units[at].FirstToken].Kind : s_nothing.Kind;

    public int Start(int at) => _tokens[Place(at).FirstToken].Start;

    public int End(int at) => _tokens[Place(at).EndToken - 1].End;

    /// <summary>The normalised form of a one-token unit.</summary>
    public ReadOnlySpan<char> Norm(int at) => (uint)at < (uint)Count ? Tokens.Norm(_units[at].FirstToken) : [];

    public bool IsPunctuation(int at, char c) => (uint)at < (uint)Count && Tokens.IsPunctuation(_units[at].FirstToken, c);

    public bool IsNumber(int at) => Kind(at) == TokenKind.Number;

    /// <summary>What stands behind a unit, as bits of <see cref="Followers"/>.</summary>
    public ulong Behind(int at)
    {
        ref readonly var next = ref this[at + 1];
        var bits = Followers.Anything | (Kind(at - 1) == TokenKind.Punctuation ? Followers.PunctuationBefore : 0);
        return next.Kind switch
        {
            TokenKind.Word => bits | TimeLexicon.Arabic.Classes(next.EntryId) | (Spellings.Holds(Tokens.KeyOf(next.FirstToken)) ? Followers.Spelled : 0),
            TokenKind.Number => bits | Followers.Number,
            TokenKind.Punctuation => bits | Followers.Punctuation,
            TokenKind.Foreign => bits | Followers.Foreign,
            _ => bits,
        };
    }

    /// <summary>How many digits a number is written with.</summary>
    public int Digits(int at) => _tokens[Place(at).FirstToken].NormLength;

    /// <summary>The value of a number; <see cref="Huge"/> where it has more than nine digits, -1 for anything else.</summary>
    public long Number(int at)
    {
        if (!IsNumber(at))
        {
            return -1;
        }

        var digits = Norm(at);
        if (digits.Length > 9)
        {
            return Huge;
        }

        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }

    public bool SpaceBefore(int at) => (uint)at >= (uint)Count || _tokens[_units[at].FirstToken].SpaceBefore;

    /// <summary>Remembers a number, and the article before it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddNumber()
    {
        if (Norm(Count - 1) is "ال")
        {
            // The article of "الـ12" stands as a word of its own, since digits follow it.
            _candidates[_candidateCount++] = Count - 1;
        }

        _candidates[_candidateCount++] = Count;
    }

    /// <summary>Where a unit stands, which needs no lexicon.</summary>
    private ref readonly Unit Place(int at)
    {
        if ((uint)at < (uint)Count)
        {
            return ref _units[at];
        }

        return ref s_nothing;
    }

    /// <summary>Asks what a unit is with which nothing begins.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LookUp(int at)
    {
        var token = _units[at].FirstToken;
        if (_tokens[token].Kind is not TokenKind.Word and var kind)
        {
            _units[at] = new Unit(token, kind);
            return;
        }

        var form = Find(token);
        _units[at] = form.HasSenses ? new Unit(token, 1, form.Before, form.Entry) : form.HasOther ? ReadWord(token) : new Unit(token, TokenKind.Word);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint HashOf(ref byte keys, in Token token, int shift) => WordKey.Hash(WordKey.EndingOf(ref Unsafe.Add(ref keys, token.Start << shift), token.NormLength));

    private WrittenForm Find(int token) => _recent.Find(Tokens.EndingOf(token), Tokens.KeyOf(token), Tokens.Norm(token));

    /// <summary>
    /// Writes a unit for each token of a block, then looks at those with which something may begin. Answers where the next block begins: at the
    /// end of this one, or of a phrase that goes beyond it.
    /// </summary>
    private int ReadBlock(int from, int to)
    {
        // A phrase is one unit, so those behind it stand before the places of their tokens.
        var shift = Count - from;
        for (var asked = WriteUnread(from, to); asked != 0;)
        {
            var token = from + BitOperations.TrailingZeroCount(asked);
            asked &= asked - 1;
            Count = token + shift;
            if (_tokens[token].Kind == TokenKind.Number)
            {
                AddNumber();
                continue;
            }

            var form = Find(token);
            if (form.BeginsPhrases && ((form.HasOther && !form.HasSenses) || MayContinue(form.Entry, token)))
            {
                if (AddWord(token, form) is var length and > 1)
                {
                    Count++;
                    var end = token + length;
                    if (end >= to)
                    {
                        return end;
                    }

                    shift = Count - end;
                    asked &= ulong.MaxValue << (end - from);
                    Unit.WriteUnread(_units.AsSpan(Count, to - end), end);
                }
            }
            else if (form.HasSenses)
            {
                _units[Count] = new Unit(token, 1, form.Before, form.Entry);
                AddCandidate(Count, form.Entry, token + 1);
            }
        }

        Count = to + shift;
        return to;
    }

    /// <summary>Writes a unit for each token as if nothing were known of any; answers, a bit for each, with which something may begin.</summary>
    private ulong WriteUnread(int from, int to)
    {
        Unit.WriteUnread(_units.AsSpan(Count, to - from), from);
        var (words, pairs) = (Triggers.Words, Triggers.Pairs);
        var tokens = Tokens.All[from..];
        ref var keys = ref MemoryMarshal.GetReference(Tokens.Keys);
        var shift = Tokens.NormShift;
        var behind = HashOf(ref keys, tokens[0], shift);
        ulong asked = 0;
        for (var i = 0; i < to - from; i++)
        {
            var hash = behind;
            ref readonly var token = ref tokens[i];
            // Behind the last token stands itself again: two alike begin no phrase that is there.
            behind = HashOf(ref keys, i + 1 < tokens.Length ? tokens[i + 1] : token, shift);
            // Without a branch: which of two kinds comes next, nobody can guess.
            var mayBegin = words.MayHold(hash) | pairs.MayHold(Triggers.Pair(hash, behind));
            asked |= (((mayBegin & (Words >> (int)token.Kind)) | (Numbers >> (int)token.Kind)) & 1) << i;
        }

        return asked;
    }

    /// <summary>Writes a word that phrases of the lexicon begin with, or that phrase, behind the others; answers how many tokens that is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AddWord(int at, WrittenForm form)
    {
        var entry = TimeLexicon.Arabic[form.Entry];
        if (!TryEntry(at, entry, form.Before, out var unit))
        {
            unit = form.HasOther ? ReadWord(at) : new Unit(at, TokenKind.Word);
        }

        _units[Count] = unit;
        AddCandidate(Count, unit.EntryId, unit.EndToken);
        return unit.EndToken - at;
    }

    /// <summary>Remembers a unit if a rule can begin with it.</summary>
    /// <param name="at">The unit.</param>
    /// <param name="entry">What it is.</param>
    /// <param name="next">The token behind it.</param>
    private void AddCandidate(int at, ushort entry, int next)
    {
        var beginning = RuleSet.Begins(entry);
        if (beginning == Beginning.Word || (beginning == Beginning.Opener && MayFollowOpener(next)))
        {
            _candidates[_candidateCount++] = at;
        }
    }

    /// <summary>False for most of what stands behind a word that only opens an expression; it is not read yet.</summary>
    private bool MayFollowOpener(int token) => token < Tokens.Count && _tokens[token].Kind switch
    {
        TokenKind.Word => (Triggers.BehindOpeners.MayHold(WordKey.Hash(Tokens.EndingOf(token))) & 1) != 0,
        TokenKind.Number => true,
        _ => false,
    };

    /// <summary>Tries the splits of a word some of whose stems are known by phrases only.</summary>
    private Unit ReadWord(int at)
    {
        var word = Tokens.Norm(at);
        Span<Clitics.Split> splits = stackalloc Clitics.Split[Clitics.MostSplits];
        var count = Clitics.SplitsOf(word, splits);
        for (var i = 0; i < count; i++)
        {
            if (TimeLexicon.Arabic.Find(word[splits[i].StemStart..]) is { } entry && TryEntry(at, entry, splits[i].Before, out var unit))
            {
                return unit;
            }
        }

        return new Unit(at, TokenKind.Word);
    }

    /// <summary>The longest phrase that begins here, or the word alone; false where only phrases begin with it and none stands here.</summary>
    private bool TryEntry(int at, LexEntry entry, Proclitics before, out Unit unit)
    {
        if (MayContinue(entry.Id, at))
        {
            var key = Tokens.KeyOf(at + 1);
            foreach (ref readonly var phrase in entry.Phrases)
            {
                if (phrase.NextKey == key && Follows(at + 1, phrase.Following) && IsNamed(phrase.Entry, before))
                {
                    unit = new Unit(at, 1 + phrase.Following.Length, before, phrase.Entry.Id);
                    return true;
                }
            }
        }

        unit = new Unit(at, 1, before, entry.Id);
        return entry.Senses.Length > 0;
    }

    /// <summary>Whether a phrase that begins with this entry can go on with what stands behind a token.</summary>
    private bool MayContinue(ushort entry, int at)
    {
        if (at + 1 >= Tokens.Count)
        {
            return false;
        }

        var norm = Tokens.Norm(at + 1);
        return TimeLexicon.Arabic.MayContinue(entry, norm[0], norm[^1], norm.Length);
    }

    /// <summary>"نقلت روسيا اليوم" and "صحيفة «إسرائيل اليوم»" name an outlet; "استخدمت روسيا اليوم حق النقض" tells a day.</summary>
    private bool IsNamed(LexEntry phrase, Proclitics particles)
    {
        if (!phrase.TryGet(LexClass.Name, out var name))
        {
            return true;
        }

        // What stands before, a mark of quotation left out; it has been read already.
        var before = this[Count - 1].Kind == TokenKind.Punctuation ? this[Count - 2].Entry : this[Count - 1].Entry;
        return (particles & Proclitics.Article) == Proclitics.None && (name.Extra == 0 || before.Is(LexClass.OutletCue)
            || ((particles & Proclitics.For) != Proclitics.None && before.TryGet(LexClass.Tense, out var verb) && verb.Value == (int)Resolution.Tense.Past));
    }

    private bool Follows(int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!Tokens.Is(at + i, words[i]))
            {
                return false;
            }
        }

        return true;
    }
}
