namespace Timeline.Temporal.Text;

/// <summary>A text with its tokens and their normalised forms. Made by <see cref="Tokenizer"/>.</summary>
public sealed class TokenizedText
{
    private char[] _normalized = [];

    private byte[] _keys = [];

    private BlockMasks[] _masks = [];

    private Token[] _tokens = [];

    private readonly List<QuotationSpan> _quotations = [];

    private bool _hasQuotations;

    /// <summary>1 where letters of the text are two when normalised: each token then has twice its room.</summary>
    private int _shift;

    internal static TokenizedText Empty { get; } = new();

    /// <summary>The original text.</summary>
    public string Text { get; private set; } = "";

    public int Count { get; private set; }

    /// <summary>The tokens, and room behind them.</summary>
    internal Token[] Buffer => _tokens;

    internal ReadOnlySpan<Token> All => _tokens.AsSpan(0, Count);

    /// <summary>What stands between quotation marks, in the order of the opening ones; looked for when first asked for.</summary>
    public IReadOnlyList<QuotationSpan> Quotations
    {
        get
        {
            if (!_hasQuotations)
            {
                QuotationReader.Read(this, _quotations);
                _hasQuotations = true;
            }

            return _quotations;
        }
    }

    /// <summary>Where the normalised forms are written, each at the place of its token (<see cref="NormStart"/>).</summary>
    internal char[] Normalized => _normalized;

    /// <summary>Where in <see cref="Normalized"/> the form of a token is that begins at <paramref name="start"/>.</summary>
    internal int NormStart(int start) => start << _shift;

    /// <summary>How far a token's start is shifted for that.</summary>
    internal int NormShift => _shift;

    /// <summary>A byte for each of <see cref="Normalized"/>, which <see cref="WordKey"/> reads; some of no meaning stand before the first.</summary>
    internal Span<byte> Keys => _keys.AsSpan(WordKey.EndingLetters);

    /// <summary>What the characters are, for the tokenizer and for quotations.</summary>
    internal BlockMasks[] Masks => _masks;

    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>Makes room for another text; answers where its tokens are written.</summary>
    internal Token[] Begin(string text)
    {
        Forget();
        Text = text;
        _shift = 0;
        MakeRoom(text.Length);
        if (_masks.Length < PlainText.Blocks(text.Length))
        {
            _masks = new BlockMasks[PlainText.Blocks(text.Length)];
        }

        // Arabic news has a token in every six characters.
        if (_tokens.Length < (text.Length / 5) + 16)
        {
            _tokens = GC.AllocateUninitializedArray<Token>((text.Length / 5) + 16);
        }

        return _tokens;
    }

    /// <summary>Letters of the text are two when normalised: none has its place, and all are read one by one.</summary>
    internal void Widen()
    {
        _shift = 1;
        MakeRoom(Text.Length * 2);
        _masks.AsSpan().Fill(new BlockMasks { Others = ulong.MaxValue, Marks = ulong.MaxValue });
    }

    private void MakeRoom(int length)
    {
        // A whole block is written where a text ends, and a key can be read wherever a word begins.
        if (_normalized.Length < length + PlainText.BlockLength)
        {
            _normalized = GC.AllocateUninitializedArray<char>(length + PlainText.BlockLength);
            _keys = GC.AllocateUninitializedArray<byte>(WordKey.EndingLetters + _normalized.Length);
        }
    }

    /// <summary>Twice the room for tokens, and some.</summary>
    internal Token[] Grow()
    {
        Array.Resize(ref _tokens, (_tokens.Length * 2) + 64);
        return _tokens;
    }

    internal void Finish(int count) => Count = count;

    /// <summary>Lets go of the text, not of the buffers.</summary>
    internal void Forget()
    {
        Text = "";
        Count = 0;
        _quotations.Clear();
        _hasQuotations = false;
    }

    /// <summary>The normalised form of a token: letters folded, marks and invisible characters gone, digits ASCII.</summary>
    public ReadOnlySpan<char> Norm(int index)
    {
        ref readonly var token = ref _tokens[index];
        return _normalized.AsSpan(NormStart(token.Start), token.NormLength);
    }

    /// <summary>The original characters of a token.</summary>
    public ReadOnlySpan<char> Raw(int index)
    {
        ref readonly var token = ref _tokens[index];
        return Text.AsSpan(token.Start, token.End - token.Start);
    }

    /// <summary>
    /// The first eight letters of a token's normalised form as one number, by which words are told apart at once. Two tokens that
    /// have different ones are different; those with the same one may be.
    /// </summary>
    public ulong KeyOf(int index)
    {
        ref readonly var token = ref _tokens[index];
        return WordKey.Of(ref Keys[NormStart(token.Start)], token.NormLength);
    }

    /// <summary>The last letters of a token's normalised form as one number (<see cref="WordKey.EndingOf(ref byte, int)"/>).</summary>
    internal uint EndingOf(int index)
    {
        ref readonly var token = ref _tokens[index];
        return WordKey.EndingOf(ref Keys[NormStart(token.Start)], token.NormLength);
    }

    /// <summary><see cref="KeyOf(int)"/> of a word that stands alone.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> norm) => WordKey.Of(norm);

    /// <summary>Whether no other word of that length has the same key.</summary>
    public static bool IsWhole(ReadOnlySpan<char> norm) => WordKey.IsWhole(norm);

    /// <summary>True when the token at <paramref name="index"/> exists and its normalised form is <paramref name="word"/>.</summary>
    public bool Is(int index, ReadOnlySpan<char> word) => (uint)index < (uint)Count && Norm(index).SequenceEqual(word);

    /// <summary>True when the token at <paramref name="index"/> is that single punctuation character.</summary>
    public bool IsPunctuation(int index, char c) =>
        (uint)index < (uint)Count && _tokens[index].Kind == TokenKind.Punctuation && Text[_tokens[index].Start] == c;

    /// <summary>The token that holds or follows the given offset; <see cref="Count"/> past the last.</summary>
    public int IndexAt(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].End <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
