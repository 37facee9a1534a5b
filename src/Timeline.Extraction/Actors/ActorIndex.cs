using System.Runtime.InteropServices;
using System.Text;
using Timeline.Extraction.Lexicon;
using Timeline.Extraction.Reading;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Actors;

/// <summary>
/// The people and bodies of one article: joins a name with the titles it is given, so that لافروف, الوزير and سيرغي لافروف come
/// out as one.
/// </summary>
internal sealed partial class ActorIndex
{
    /// <summary>No article has more people; a list of names that goes on for ever must not make look-ups slow.</summary>
    private const int MostPeople = 400;

    private static readonly HashSet<string> s_peers = new(["نظير", "نظيره", "نظيرها", "نظيرته", "نظيرتها"], StringComparer.Ordinal);
    private static readonly HashSet<string> s_heads = new(["وزراء", "مجلس", "برلمان", "حزب", "وفد", "لجنه", "هييه", "حركه", "اركان"], StringComparer.Ordinal);

    private static readonly HashSet<string> s_formers = new(["سابق", "سابقه", "اسبق", "راحل", "راحله", "مخلوع", "منتخب", "منتخبه"], StringComparer.Ordinal);

    private readonly ArticleText _text;
    private readonly NounPhraseReader _reader;
    private readonly List<Person> _people = [];
    private readonly Dictionary<string, List<Person>> _byWord = new(StringComparer.Ordinal);
    private readonly List<(NounPhrase Phrase, string[] Words)> _bodies = [];
    private readonly Dictionary<string, int> _unknownByWord = new(StringComparer.Ordinal);

    public ActorIndex(ArticleText text, NounPhraseReader reader)
    {
        _text = text;
        _reader = reader;
        var runEnd = 0;
        var titledEnd = 0;
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.IsWord(i))
            {
                continue;
            }

            var name = reader.IsName(i, first: true);
            if (name && text[i].Word is null)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_unknownByWord, text[i].Norm, out _)++;
            }

            if (i >= titledEnd && text.Is(i, WordClasses.Title | WordClasses.Source) && reader.Read(i) is { HasName: true, Kind: WordClasses.Title } phrase)
            {
                AddPerson(phrase);
                runEnd = Math.Max(runEnd, phrase.NameTo);
                titledEnd = phrase.NameTo;
            }
            else if (name && i >= runEnd && !text.Is(i, WordClasses.Country | WordClasses.City))
            {
                var end = reader.NameEnd(i);
                if (reader.Read(i) is { HasName: true } named && named.To > named.NameTo && !HidesPreposition(i))
                {
                    // The office follows the name: أنور قرقاش، وزير الدولة.
                    AddPerson(named);
                }
                else if (end - i >= 2 && !HidesPreposition(i))
                {
                    AddName(i, end);
                }

                runEnd = end;
            }

            if (text.Is(i, WordClasses.Body | WordClasses.Outlet) && s_kindNames.Contains(text[i].Stem) && _named.Count < MostPeople)
            {
                _named.Add(i);
            }

            if (text.Is(i, WordClasses.Body | WordClasses.Outlet | WordClasses.Document) && _bodies.Count < MostPeople && reader.Read(i) is { } body && body.To - body.From > 1)
            {
                _bodies.Add((body, WordsOf(body.From, body.To)));
            }
        }

        _whole = true;
    }

    /// <summary>How often an unknown word that could be a name stands in the article.</summary>
    public int Occurrences(int token) => _unknownByWord.TryGetValue(_text[token].Norm, out var count) ? count : 0;

    /// <summary>Joins a person with a further mention of the name.</summary>
    public static void Mention(Person person, int at)
    {
        if (person.Mentions[^1] < at)
        {
            person.Mentions.Add(at);
        }
    }

    /// <summary>The original text of tokens, with spaces as single ones and without the marks of hashtags.</summary>
    public string TextOf(int from, int to)
    {
        var builder = new StringBuilder();
        var space = false;
        for (var i = from; i < to && i < _text.Count; i++)
        {
            space |= _text.Tokens[i].SpaceBefore;
            if (_text.Char(i) == '#')
            {
                continue;
            }

            var start = i == from ? _text.NounOffset(i) : _text.Tokens[i].Start;
            if (builder.Length > 0 && space)
            {
                builder.Append(' ');
            }

            space = false;
            if (i == from && _text[i] is { Governed: true, Definite: true } && _text.Text[start] != 'ا')
            {
                // للخارجية hides the article.
                builder.Append("ال");
            }

            builder.Append(_text.Text, start, _text.Tokens[i].End - start);
        }

        return builder.Replace('_', ' ').ToString();
    }

    /// <summary>لمارتن غريفيث: the name without its preposition stands elsewhere, or is a known one.</summary>
    private bool HidesPreposition(int token)
    {
        var norm = _text.Tokens.Norm(token);
        return norm.Length > 3 && norm[0] is 'ل' or 'ب' && _text[token].Word is null && (_unknownByWord.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(norm[1..]) || Lexicon.Words.Default.Find(norm[1..]) is { } known && known.Is(WordClasses.GivenName));
    }

    private void AddPerson(NounPhrase phrase)
    {
        var person = AddName(phrase.NameFrom, phrase.NameTo);
        var titles = new List<string>();
        Collect(phrase.From, phrase.NameFrom, titles, person.Countries);
        Collect(phrase.NameTo, phrase.To, titles, person.Countries);
        person.Titles.UnionWith(titles);
        person.InOffice |= titles.Count > 0 && !titles.Exists(s_formers.Contains);
        if (phrase.Kind == WordClasses.Title)
        {
            person.Titles.Add(_text[phrase.Head].Stem);
        }

        Mention(person, phrase.From);
        if (person.Gender == Gender.Unknown)
        {
            person.Gender = phrase.Gender;
        }
    }

    private Person AddName(int from, int to)
    {
        var words = WordsOf(from, to);
        if (Find(from, to) is { } known && known.Words.Length == words.Length)
        {
            Mention(known, from);
            return known;
        }

        var gender = Gender.Unknown;
        for (var i = from; i < to && gender == Gender.Unknown; i++)
        {
            gender = _text.Is(i, WordClasses.GivenName) ? _text[i].Word!.Gender : Gender.Unknown;
        }

        var person = new Person(TextOf(from, to), words, from, [], []) { Gender = gender };
        if (_people.Count >= MostPeople)
        {
            return person;
        }

        _people.Add(person);
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            if (!_byWord.TryGetValue(word, out var list))
            {
                _byWord[word] = list = [];
            }

            list.Add(person);
        }

        return person;
    }

    private void Collect(int from, int to, List<string> titles, HashSet<string> countries)
    {
        for (var i = from; i < to; i++)
        {
            if (!_text.IsWord(i))
            {
                continue;
            }

            // The country of an office is compared as such: السفير البريطاني is سفيرة بريطانيا's colleague, not another word.
            if (_text[i].Word?.Country is { } country && country != "-")
            {
                countries.Add(country);
            }
            else if (!_text.Is(i, WordClasses.Function))
            {
                titles.Add(Same(_text[i].Stem));
            }
        }
    }

    /// <summary>One office by either of its names: رئيس الحكومة, رئيس الوزراء; الناطق, المتحدث.</summary>
    internal static string Same(string stem) => stem switch
    {
        "حكومه" or "وزرايه" or "وزرايها" or "وزرايهم" or "حكومته" or "حكومتها" => "وزراء",
        "خارجيته" or "خارجيتها" or "خارجيتهم" => "خارجيه",
        "داخليته" or "داخليتها" => "داخليه",
        "دفاعه" or "دفاعها" => "دفاع",
        "ناطق" => "متحدث",
        "ناطقه" => "متحدثه",
        _ => stem,
    };

    private string[] WordsOf(int from, int to)
    {
        var count = 0;
        to = Math.Min(to, _text.Count);
        for (var i = from; i < to; i++)
        {
            count += _text.IsWord(i) ? 1 : 0;
        }

        var words = new string[count];
        for (int i = from, k = 0; i < to; i++)
        {
            if (_text.IsWord(i))
            {
                words[k++] = i == from && (_text[i].Joined || _text[i].Governed) ? _text[i].Stem : _text[i].Norm;
            }
        }

        return words;
    }

    private static bool Contains(string[] whole, string[] part)
    {
        for (var i = 0; i + part.Length <= whole.Length; i++)
        {
            var same = true;
            for (var k = 0; k < part.Length && same; k++)
            {
                same = whole[i + k] == part[k] || (k == 0 && Bare(whole[i + k]).SequenceEqual(Bare(part[k])));
            }

            if (same)
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Bare(string word) => word.StartsWith("ال", StringComparison.Ordinal) ? word.AsSpan(2) : word;
}
