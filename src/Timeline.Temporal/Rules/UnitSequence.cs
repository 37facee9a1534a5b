using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>A text as the rules see it. Positions are indices of units; asking past either end answers "nothing".</summary>
internal sealed class UnitSequence
{
    /// <summary>Tokens that are asked at once whether the lexicon may know them: a bit for each.</summary>
    private const int BlockLength = 64;

    private static readonly Unit s_nothing = new(0, TokenKind.LineEnd);

    private readonly RecentForms _recent = new(TimeLexicon.Arabic.Written);

    private Unit[] _units = [];

    private int[] _candidates = [];

    private int _candidateCount;

    public TokenizedText Tokens { get; private set; } = TokenizedText.Empty;

    public int Count { get; private set; }

    /// <summary>Reads the tokens of a text in the place of those of the last one; buffers stay.</summary>
    public void Read(TokenizedText text)
    {
        Tokens = text;
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
        Count = _candidateCount = 0;
    }

    /// <summary>The positions at which a rule can begin, in order; almost no word of an article is one.</summary>
    public ReadOnlySpan<int> Candidates => _candidates.AsSpan(0, _candidateCount);

    public ref readonly Unit this[int at]
    {
        get
        {
            if ((uint)at < (uint)Count)
            {
                return ref _units[at];
            }

            return ref s_nothing;
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

    public int Start(int at) => Tokens[this[at].FirstToken].Start;

    public int End(int at) => Tokens[this[at].EndToken - 1].End;

    /// <summary>The normalised form of a one-token unit.</summary>
    public ReadOnlySpan<char> Norm(int at) => (uint)at < (uint)Count ? Tokens.Norm(this[at].FirstToken) : [];

    public bool IsPunctuation(int at, char c) => (uint)at < (uint)Count && Tokens.IsPunctuation(this[at].FirstToken, c);

    public bool IsNumber(int at) => this[at].Kind == TokenKind.Number && (uint)at < (uint)Count;

    /// <summary>A word that the lexicon does not know, and no article before digits.</summary>
    public bool IsStranger(int at) => (uint)at < (uint)Count && _units[at] is { Kind: TokenKind.Word, EntryId: 0 } && Norm(at) is not "ال";

    /// <summary>How many digits a number is written with.</summary>
    public int Digits(int at) => Tokens[this[at].FirstToken].NormLength;

    public bool SpaceBefore(int at) => (uint)at >= (uint)Count || Tokens[this[at].FirstToken].SpaceBefore;

    /// <summary>Writes a number behind the others.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddNumber(int at)
    {
        if (Norm(Count - 1) is "ال")
        {
            // The article of "الـ12" stands as a word of its own, since digits follow it.
            _candidates[_candidateCount++] = Count - 1;
        }

        _candidates[_candidateCount++] = Count;
        _units[Count] = new Unit(at, TokenKind.Number, NumberOf(Tokens.Norm(at)));
    }

    private static int NumberOf(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 9)
        {
            return Unit.Huge;
        }

        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }

    /// <summary>
    /// Writes a unit for each token of a block, then reads those again that may be more than a stranger. Answers where the next
    /// block begins: behind a phrase, since the units of its words were written too many.
    /// </summary>
    private int ReadBlock(int from, int to)
    {
        var first = Count;
        var tokens = Tokens.All[from..to];
        var units = _units.AsSpan(first, tokens.Length);
        ref var normalized = ref MemoryMarshal.GetArrayDataReference(Tokens.Normalized);
        for (var known = WriteStrangers(tokens, from, units, Tokens); known != 0; known &= known - 1)
        {
            var i = BitOperations.TrailingZeroCount(known);
            ref readonly var token = ref tokens[i];
            if (token.Kind == TokenKind.Number)
            {
                Count = first + i;
                AddNumber(from + i);
                continue;
            }

            var form = _recent.Find(ref Unsafe.Add(ref normalized, Tokens.NormStart(token.Start)), token.NormLength);
            if (form == WrittenForm.None)
            {
                continue;
            }

            if (form.BeginsPhrases && ((form.HasOther && !form.HasSenses) || MayContinue(form.Entry, from + i)))
            {
                Count = first + i;
                if (AddWord(from + i, form) is var length and > 1)
                {
                    Count++;
                    return from + i + length;
                }

                continue;
            }

            // A word that nothing but phrases begins with is a stranger without them.
            if (form.HasSenses)
            {
                units[i] = new Unit(from + i, 1, form.Before, form.Entry);
                AddCandidate(first + i, form.Entry);
            }
        }

        Count = first + tokens.Length;
        return to;
    }

    /// <summary>Writes a unit for each token as if nothing were known of any; answers, a bit for each, which are more, or may be.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong WriteStrangers(ReadOnlySpan<Token> tokens, int from, Span<Unit> units, TokenizedText text)
    {
        var written = TimeLexicon.Arabic.Written;
        ref var normalized = ref MemoryMarshal.GetArrayDataReference(text.Normalized);
        ulong known = 0;
        for (var i = 0; i < tokens.Length && i < units.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            units[i] = new Unit(from + i, token.Kind);
            var mayKnow = written.MayKnow(ref Unsafe.Add(ref normalized, text.NormStart(token.Start)), token.NormLength);
            known |= ((token.Kind == TokenKind.Word ? mayKnow : 0) | (token.Kind == TokenKind.Number ? 1UL : 0)) << i;
        }

        return known;
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
        AddCandidate(Count, unit.EntryId);
        return unit.EndToken - at;
    }

    /// <summary>Remembers a unit if a rule can begin with it.</summary>
    private void AddCandidate(int at, ushort entry)
    {
        _candidates[_candidateCount] = at;
        _candidateCount += RuleSet.Starts(entry);
    }

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
            ref readonly var next = ref Tokens[at + 1];
            var key = WrittenForms.KeyOf(ref Tokens.Normalized[Tokens.NormStart(next.Start)], next.NormLength);
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
