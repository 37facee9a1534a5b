using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>A text as the rules see it. Positions are indices of units; asking past either end answers "nothing".</summary>
internal sealed class UnitSequence
{
    private static readonly Unit s_nothing = new(0, TokenKind.LineEnd);

    private readonly WordMemory _memory = new();

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

        var normalized = text.Normalized;
        var tokens = text.All;
        var units = _units;
        var count = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            var verdict = token.Kind == TokenKind.Word ? VerdictOn(normalized, token.Start, token.NormLength) : WordMemory.Stranger;
            if (verdict == WordMemory.Stranger && token.Kind != TokenKind.Number)
            {
                units[count++] = new Unit(i, token.Kind);
                continue;
            }

            Count = count++;
            i += (token.Kind == TokenKind.Number ? AddNumber(i) : AddWord(i, verdict)) - 1;
        }

        Count = count;
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

    public bool Is(int at, LexClass @class) => this[at].Entry.Is(@class);

    public bool TryGet(int at, LexClass @class, out Sense sense) => this[at].Entry.TryGet(@class, out sense);

    public int Start(int at) => Tokens[this[at].FirstToken].Start;

    public int End(int at) => Tokens[this[at].EndToken - 1].End;

    /// <summary>The normalised form of a one-token unit.</summary>
    public ReadOnlySpan<char> Norm(int at) => (uint)at < (uint)Count ? Tokens.Norm(this[at].FirstToken) : [];

    public bool IsPunctuation(int at, char c) => (uint)at < (uint)Count && Tokens.IsPunctuation(this[at].FirstToken, c);

    public bool IsNumber(int at) => this[at].Kind == TokenKind.Number && (uint)at < (uint)Count;

    /// <summary>How many digits a number is written with.</summary>
    public int Digits(int at) => Tokens[this[at].FirstToken].NormLength;

    public bool SpaceBefore(int at) => (uint)at >= (uint)Count || Tokens[this[at].FirstToken].SpaceBefore;

    /// <summary>Writes a number behind the others; answers that it is one token.</summary>
    private int AddNumber(int at)
    {
        if (Norm(Count - 1) is "ال")
        {
            // The article of "الـ12" stands as a word of its own, since digits follow it.
            _candidates[_candidateCount++] = Count - 1;
        }

        _candidates[_candidateCount++] = Count;
        _units[Count] = new Unit(at, TokenKind.Number, NumberOf(Tokens.Norm(at)));
        return 1;
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

    private uint VerdictOn(char[] normalized, int start, int length)
    {
        if (length > WordMemory.LongestWord)
        {
            return LookUp(normalized, start, length);
        }

        ref var slot = ref _memory.Find(normalized, start, length, out var isKnown);
        if (!isKnown)
        {
            slot.Verdict = LookUp(normalized, start, length);
        }

        return slot.Verdict;
    }

    /// <summary>What a word is by itself: the first of its splits whose stem the lexicon knows.</summary>
    private static uint LookUp(char[] normalized, int start, int length)
    {
        var lexicon = TimeLexicon.Arabic;
        var stems = lexicon.StemsOf(normalized, start, length);
        if (stems == 0)
        {
            return WordMemory.Stranger;
        }

        foreach (var split in Clitics.SplitsOf(Clitics.BeginningOf(normalized.AsSpan(start, 4))))
        {
            if ((stems & (1u << split.StemStart)) != 0 && lexicon.Find(normalized.AsSpan(start + split.StemStart, length - split.StemStart)) is { } entry)
            {
                return entry.Senses.Length > 0 ? WordMemory.Verdict(entry.Id, split.Before) : WordMemory.Depends;
            }
        }

        return WordMemory.Stranger;
    }

    /// <summary>Writes a word that the lexicon knows, or the phrase that it begins, behind the others; answers how many tokens that is.</summary>
    private int AddWord(int at, uint verdict)
    {
        Unit unit;
        if (verdict == WordMemory.Depends)
        {
            unit = ReadWord(at);
        }
        else
        {
            TryEntry(at, TimeLexicon.Arabic[WordMemory.EntryOf(verdict)], WordMemory.BeforeOf(verdict), out unit);
        }

        if ((unit.Entry.Classes & RuleSet.Starters) != 0)
        {
            _candidates[_candidateCount++] = Count;
        }

        _units[Count] = unit;
        return unit.EndToken - at;
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
        if (at + 1 < Tokens.Count && entry.MayContinue(Tokens.Norm(at + 1)))
        {
            foreach (var (following, phrase) in entry.Phrases)
            {
                if (Follows(at + 1, following) && IsNamed(phrase, before))
                {
                    unit = new Unit(at, 1 + following.Length, before, phrase.Id);
                    return true;
                }
            }
        }

        unit = new Unit(at, 1, before, entry.Id);
        return entry.Senses.Length > 0;
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
