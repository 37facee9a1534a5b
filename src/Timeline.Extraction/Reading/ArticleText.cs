using Timeline.Extraction.Lexicon;
using Timeline.Temporal;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Reading;

/// <summary>
/// An article as rules see it: each token with its reading, its sentence, its paragraph, its depth of quotation and the time
/// mention that it belongs to. Made in one pass each; nothing here grows faster than the text.
/// </summary>
internal sealed class ArticleText
{
    private readonly ReadWord[] _words;
    private readonly WordClasses[] _classes;
    private readonly int[] _times;

    /// <param name="tokens">The text.</param>
    /// <param name="tagged">Its times.</param>
    /// <param name="buffers">Nobody else's until the reading is over.</param>
    public ArticleText(TokenizedText tokens, TaggedText tagged, ReadingBuffers buffers)
    {
        buffers.Hold(tokens.Count);
        Buffers = buffers;
        Tokens = tokens;
        Times = tagged.Mentions;
        _words = buffers.Words;
        _classes = buffers.Classes;
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Kind == TokenKind.Word ? WordReader.Read(tokens, i) : ReadWord.None;
            _words[i] = word;
            _classes[i] = word.Classes;
        }

        _times = buffers.Times;
        SetTimes();
        Quotations = QuotationFinder.Find(tokens, buffers);
        Paragraphs = ParagraphFinder.Find(this);
        Sentences = SentenceFinder.Find(this);
    }

    public ReadingBuffers Buffers { get; }

    public TokenizedText Tokens { get; }

    public string Text => Tokens.Text;

    public int Count => Tokens.Count;

    public IReadOnlyList<TimeMention> Times { get; }

    public Quotations Quotations { get; }

    public Paragraphs Paragraphs { get; }

    public Sentences Sentences { get; }

    public ReadWord this[int token] => _words[token];

    /// <summary>Which time mention the token belongs to; -1 for none.</summary>
    public int TimeAt(int token) => (uint)token < (uint)Count ? _times[token] : -1;

    /// <summary>A time that names something and dates nothing told here: هجمات 11 سبتمبر, بمناسبة عيد الفطر.</summary>
    public bool IsOfAnniversary(int token)
    {
        var index = TimeAt(token);
        while (token > 0 && TimeAt(token - 1) == index)
        {
            token--;
        }

        return token > 0 && IsWord(token - 1) && Stem(token - 1) is "احداث" or "هجمات" or "اعتداءات" or "ثوره" or "انتفاضه" or "مناسبه" or "ذكري" or "حركه" or "انقلاب" or "ميدان" or "جسر";
    }

    public bool Is(int token, WordClasses classes) => (uint)token < (uint)Count && (_classes[token] & classes) != 0;

    public bool IsWord(int token) => (uint)token < (uint)Count && Tokens[token].Kind == TokenKind.Word;

    public bool IsPunctuation(int token) => (uint)token < (uint)Count && Tokens[token].Kind == TokenKind.Punctuation;

    public char Char(int token) => IsPunctuation(token) ? Text[Tokens[token].Start] : '\0';

    public bool IsComma(int token) => Char(token) is '،' or ',' or '؛' or ';';

    public bool IsColon(int token) => Char(token) == ':';

    /// <summary>The verb of saying that a token is a form of, as it is spelled here; null where it is none.</summary>
    public CueForm? CueAt(int token)
    {
        return (uint)token < (uint)Count && _words[token].Cue is { } cue ? AsSpelled(cue, token) : null;
    }

    private CueForm? AsSpelled(CueForm cue, int token)
    {
        // إدانتهم is the act, أدانتهم what she did.
        if (cue.Form.Tense == VerbTense.Perfect && Text[StemOffset(token)] == 'إ')
        {
            return null;
        }

        // A pronoun is written with a plain ha, a feminine ending with dots: مقره is his seat, مقرة admits.
        var last = Tokens.Raw(token)[^1];
        var pronoun = cue.Form.HasSuffix && last == 'ة';
        // يدعى is he who is called so; who claims is written with a ya.
        var called = last == 'ى' && cue.Form.Tense == VerbTense.Imperfect && Tokens.Norm(token).EndsWith("دعي");
        var ending = cue.Form is { Tense: VerbTense.Participle, Gender: Gender.Feminine, Number: Number.Singular } && last == 'ه';
        return pronoun || called || ending || (cue.Written is not null && !cue.IsSpelled(Text.AsSpan(StemOffset(token)..Tokens[token].End))) ? null : cue;
    }

    /// <summary>A verb of saying in the perfect or imperfect that is no other word as well.</summary>
    public bool IsFiniteCue(int token) => CueAt(token) is { Form.Tense: VerbTense.Perfect or VerbTense.Imperfect, Verb.Ambiguous: false };

    /// <summary>The stem of a word, without the particles written before it.</summary>
    public ReadOnlySpan<char> Stem(int token) => Tokens.Norm(token)[_words[token].StemStart..];

    public bool StemIs(int token, ReadOnlySpan<char> stem) => IsWord(token) && Stem(token).SequenceEqual(stem);

    /// <summary>Where the stem begins in the original text.</summary>
    public int StemOffset(int token)
    {
        var offset = Tokens[token].Start;
        for (var skip = _words[token].StemStart; skip > 0 && offset < Tokens[token].End; offset++)
        {
            if (CharacterMap.Map(Text[offset]) != CharacterMap.Nothing)
            {
                skip--;
            }
        }

        return offset;
    }

    /// <summary>Where a word begins in the original text when only و and ف and the prepositions written with it are left out.</summary>
    public int NounOffset(int token)
    {
        var word = _words[token];
        if (!word.Joined && !word.Governed)
        {
            return Tokens[token].Start;
        }

        // للـ hides the article behind the preposition: the noun begins at its stem.
        var article = word.Definite ? 2 : 0;
        var offset = StemOffset(token);
        return article > 0 && offset - article > Tokens[token].Start && Text[offset - 1] == 'ل' && Text[offset - 2] == 'ا' ? offset - article : offset;
    }

    private void SetTimes()
    {
        _times.AsSpan(0, Count).Fill(-1);
        for (var m = 0; m < Times.Count; m++)
        {
            for (var i = Tokens.IndexAt(Times[m].Start); i < Count && Tokens[i].Start < Times[m].End; i++)
            {
                _times[i] = m;
            }
        }
    }
}
