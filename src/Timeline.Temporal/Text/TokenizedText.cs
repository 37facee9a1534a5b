namespace Timeline.Temporal.Text;

/// <summary>A text with its tokens and their normalised forms. Made by <see cref="Tokenizer"/>.</summary>
public sealed class TokenizedText
{
    private readonly char[] _normalized;
    private readonly Token[] _tokens;

    internal TokenizedText(string text, char[] normalized, Token[] tokens, int count)
    {
        Text = text;
        Count = count;
        _normalized = normalized;
        _tokens = tokens;
    }

    /// <summary>The original text.</summary>
    public string Text { get; }

    public int Count { get; }

    public ref readonly Token this[int index] => ref _tokens[index];

    /// <summary>The normalised form of a token: letters folded, marks and invisible characters gone, digits ASCII.</summary>
    public ReadOnlySpan<char> Norm(int index)
    {
        ref readonly var token = ref _tokens[index];
        return _normalized.AsSpan(token.NormStart, token.NormLength);
    }

    /// <summary>The original characters of a token.</summary>
    public ReadOnlySpan<char> Raw(int index)
    {
        ref readonly var token = ref _tokens[index];
        return Text.AsSpan(token.Start, token.End - token.Start);
    }

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
