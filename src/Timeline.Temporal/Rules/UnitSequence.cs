using System.Globalization;
using System.Runtime.InteropServices;
using Timeline.Temporal.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Rules;

/// <summary>A text as the rules see it. Positions are indices of units; asking past either end answers "nothing".</summary>
internal sealed class UnitSequence
{
    private static readonly Unit s_nothing = new(0, 0, Proclitics.None, LexEntry.None, TokenKind.LineEnd, -1);

    private readonly List<Unit> _units;

    public UnitSequence(TokenizedText tokens, TimeLexicon lexicon)
    {
        Tokens = tokens;
        _units = new List<Unit>(tokens.Count);
        for (var i = 0; i < tokens.Count;)
        {
            var unit = Read(tokens, lexicon, i, _units.Count > 0 ? _units[^1] : s_nothing, _units.Count > 1 ? _units[^2] : s_nothing);
            _units.Add(unit);
            i = unit.EndToken;
        }
    }

    public TokenizedText Tokens { get; }

    public int Count => _units.Count;

    public ref readonly Unit this[int at]
    {
        get
        {
            if ((uint)at < (uint)_units.Count)
            {
                return ref CollectionsMarshal.AsSpan(_units)[at];
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

    private static Unit Read(TokenizedText tokens, TimeLexicon lexicon, int at, in Unit previous, in Unit beforePrevious)
    {
        ref readonly var token = ref tokens[at];
        switch (token.Kind)
        {
            case TokenKind.Number:
                var digits = tokens.Norm(at);
                var number = digits.Length <= 9 ? long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : long.MaxValue;
                return new Unit(at, at + 1, Proclitics.None, LexEntry.None, token.Kind, number);
            case TokenKind.Word:
                return ReadWord(tokens, lexicon, at, previous.Kind == TokenKind.Punctuation ? beforePrevious : previous);
            default:
                return new Unit(at, at + 1, Proclitics.None, LexEntry.None, token.Kind, -1);
        }
    }

    private static Unit ReadWord(TokenizedText tokens, TimeLexicon lexicon, int at, in Unit before)
    {
        var word = tokens.Norm(at);
        Span<Clitics.Split> splits = stackalloc Clitics.Split[Clitics.MostSplits];
        var count = Clitics.SplitsOf(word, splits);
        for (var i = 0; i < count; i++)
        {
            if (!lexicon.TryFind(word[splits[i].StemStart..], out var entry))
            {
                continue;
            }

            foreach (var (rest, phrase) in entry.Phrases)
            {
                if (Follows(tokens, at + 1, rest) && IsNamed(phrase, splits[i].Before, before))
                {
                    return new Unit(at, at + 1 + rest.Length, splits[i].Before, phrase, TokenKind.Word, -1);
                }
            }

            if (entry.Senses.Length > 0)
            {
                return new Unit(at, at + 1, splits[i].Before, entry, TokenKind.Word, -1);
            }
        }

        return new Unit(at, at + 1, Proclitics.None, LexEntry.None, TokenKind.Word, -1);
    }

    /// <summary>"نقلت روسيا اليوم" and "صحيفة «إسرائيل اليوم»" name an outlet; "استخدمت روسيا اليوم حق النقض" tells a day.</summary>
    private static bool IsNamed(LexEntry phrase, Proclitics particles, in Unit before) => !phrase.TryGet(LexClass.Name, out var name)
        || ((particles & Proclitics.Article) == Proclitics.None && (name.Extra == 0 || before.Entry.Is(LexClass.OutletCue)
            || ((particles & Proclitics.For) != Proclitics.None && before.Entry.TryGet(LexClass.Tense, out var verb) && verb.Value == (int)Resolution.Tense.Past)));

    private static bool Follows(TokenizedText tokens, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (at + i >= tokens.Count || !tokens.Norm(at + i).SequenceEqual(words[i]))
            {
                return false;
            }
        }

        return true;
    }
}
