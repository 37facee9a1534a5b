using Timeline.Extraction.Lexicon;
using Timeline.Temporal.Text;

namespace Timeline.Extraction.Actors;

/// <summary>Finds who or what a name, an office or a short name means.</summary>
internal sealed partial class ActorIndex
{
    private static readonly Dictionary<string, HashSet<string>> s_kinds = Kinds();

    private static readonly HashSet<string> s_kindNames = [.. s_kinds.Values.SelectMany(names => names)];

    private readonly Dictionary<(int From, int To), Person?> _found = [];

    /// <summary>Tokens where a name of a body or outlet stands that its kind may stand for later.</summary>
    private readonly List<int> _named = [];

    /// <summary>All people of the article are known: what a name means changes no more.</summary>
    private bool _whole;

    /// <summary>The person that a name means, or null: the fullest name of the article that holds its words in a row.</summary>
    public Person? Find(int from, int to)
    {
        // Asked for the same names again and again: by each rule, and by every event around them.
        if (!_whole)
        {
            return FindNew(from, to);
        }

        if (!_found.TryGetValue((from, to), out var person))
        {
            _found[(from, to)] = person = FindNew(from, to);
        }

        return person;
    }

    private Person? FindNew(int from, int to)
    {
        var words = WordsOf(from, to);
        if (words.Length == 0)
        {
            return null;
        }

        if (!_byWord.TryGetValue(words[^1], out var candidates))
        {
            return words.Length == 1 ? Misspelt(words[0]) : null;
        }

        Person? best = null;
        var bestScore = 0;
        foreach (var person in candidates)
        {
            if (!Contains(person.Words, words))
            {
                continue;
            }

            // Two unknown words in a row may be a name and a verb: without a title the known part must end it.
            if (person.Titles.Count == 0 && person.Words[^1] != words[^1] && Lexicon.Words.Default.Find(person.Words[0]) is null)
            {
                continue;
            }

            var score = (person.Titles.Count > 0 ? 100 : 0) + (person.Words[^1] == words[^1] ? 50 : 0) + (10 * Math.Min(person.Words.Length, 4)) + Math.Min(person.Mentions.Count, 9);
            if (score > bestScore)
            {
                best = person;
                bestScore = score;
            }
        }

        // ترامب with a title, دونالد ترامب without one.
        return best is { Words.Length: 1 } && candidates.FindAll(person => person.Words.Length > 1 && person.Words[^1] == best.Words[0]) is [var whole] ? whole : best;
    }

    /// <summary>A long family name that differs from a titled person's by a letter or two is a slip: مينينديز, بيومبيو.</summary>
    private Person? Misspelt(string word) => word.Length < 6
        ? null
        : _people.Find(person => person.Titles.Count > 0 && person.Words.Length > 1 && (person.Words[^1][0] == word[0] || person.Words[^1][0] is 'غ' or 'ج' or 'ك' or 'ق' && word[0] is 'غ' or 'ج' or 'ك' or 'ق') && person.Words[^1].Length >= 5 && Spelling.Within(person.Words[^1], word, 2));

    /// <summary>The person that a title without a name means at that token: the last one before it that bears the title, else the first after it.</summary>
    public Person? FindByRole(NounPhrase role)
    {
        var head = Same(_text[role.Head].Stem);
        var anyOffice = head is "دبلوماسي" or "دبلوماسيه" or "زعيم" or "سياسي" or "مسوول" or "مسووله" or "قيادي";
        var titles = new List<string>();
        var countries = new HashSet<string>(StringComparer.Ordinal);
        Collect(role.From, role.To, titles, countries);
        Person? best = null;
        var bestAt = int.MinValue;
        foreach (var person in _people)
        {
            // نظيره الأمريكي ترامب has the office of whoever met him, which the article need not name.
            var peer = countries.Count > 0 && person.Titles.Overlaps(s_peers) && person.Countries.Overlaps(countries);
            peer &= head is "رييس" or "رييسه" or "وزير" or "وزيره" or "مستشار" or "مستشاره" or "ملك" or "امير";
            if (!peer && (anyOffice ? !(countries.Count > 0 && person.Countries.Overlaps(countries)) : !person.Titles.Contains(head) || (countries.Count > 0 && person.Countries.Count > 0 && !person.Countries.Overlaps(countries))))
            {
                continue;
            }

            if (!anyOffice && !peer && titles.Exists(title => !person.Titles.Contains(title)))
            {
                continue;
            }

            // الرئيس الأمريكي is who holds the office, and not الرئيس السابق.
            if (countries.Count > 0 && !person.InOffice && person.Titles.Overlaps(s_formers) && !titles.Exists(s_formers.Contains))
            {
                continue;
            }

            // Who is known to be of the country that the role names comes before who is of none.
            var same = countries.Count > 0 && person.Countries.Overlaps(countries) ? _text.Count * 4 : 0;

            // الرئيس is the president before a رئيس الوزراء.
            same += titles.Count <= 1 && head == "رييس" && !person.Titles.Overlaps(s_heads) ? _text.Count * 2 : 0;
            foreach (var at in person.Mentions)
            {
                // Before the role, the nearest; only then the first after it.
                var rank = same + (at < role.From ? at : -at);
                if (at != role.From && rank > bestAt)
                {
                    best = person;
                    bestAt = rank;
                }
            }
        }

        return best is null ? null : Fullest(best);
    }

    /// <summary>الرئيس هادي beside الرئيس عبدربه منصور هادي: the name told whole.</summary>
    private Person Fullest(Person person)
    {
        var whole = person;
        foreach (var other in _byWord[person.Words[^1]])
        {
            if (other.Words.Length > whole.Words.Length && other.Titles.Count > 0 && other.Words[^1] == person.Words[^1] && Contains(other.Words, person.Words))
            {
                whole = other;
            }
        }

        return whole;
    }

    /// <summary>The fuller phrase for a body that is named by its head only: المركز, الخارجية الروسية.</summary>
    public NounPhrase? FindBody(NounPhrase body)
    {
        // الدول, السلطات: so many may be others each time.
        if (body.To == body.From + 1 && _text[body.Head].Stem is "دول" or "سلطات" or "قوات" or "جماعات" or "منظمات" or "وسايل" or "شركات" or "موسسات" or "احزاب" or "فصايل" or "دوله")
        {
            return null;
        }

        var words = WordsOf(body.From, body.To);
        NounPhrase? best = null;
        foreach (var (candidate, whole) in _bodies)
        {
            if (candidate.From >= body.From || candidate.To - candidate.From <= body.To - body.From)
            {
                continue;
            }

            if (Contains(whole, words) && IsSame(whole, words) && !IsAnother(whole, words) && (best is null || candidate.From >= best.Value.From))
            {
                best = candidate;
            }
        }

        return best ?? OfKind(body);
    }

    /// <summary>طالبان …, then الحركة: the last name before it that is of the kind which the word tells.</summary>
    private NounPhrase? OfKind(NounPhrase body)
    {
        if (body.To != body.From + 1 || !_text[body.Head].Definite || !s_kinds.TryGetValue(_text[body.Head].Stem, out var names))
        {
            return null;
        }

        for (var i = _named.Count - 1; i >= 0; i--)
        {
            if (_named[i] < body.From && names.Contains(_text[_named[i]].Stem) && _reader.Read(_named[i]) is { } named)
            {
                return named;
            }
        }

        return null;
    }

    private static Dictionary<string, HashSet<string>> Kinds()
    {
        var kinds = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in Tsv.Rows("kinds"))
        {
            kinds[CharacterMap.Normalize(row[0])] = [.. Tsv.Words(row[1]).Select(CharacterMap.Normalize)];
        }

        return kinds;
    }

    /// <summary>حركة حماس is حماس, وزارة الخارجية is الخارجية; شركات الاتحاد الأوروبي and مفوضية الأمم المتحدة are others.</summary>
    private static bool IsSame(string[] whole, string[] part) =>
        Bare(whole[0]).SequenceEqual(Bare(part[0])) || (whole.Length > 1 && part.Length <= 2 && Bare(whole[1]).SequenceEqual(Bare(part[0])) && Bare(whole[0]) is "وزاره" or "حركه" or "تنظيم" or "حزب" or "جماعه" or "قناه" or "صحيفه" or "وكاله" or "موقع" or "شبكه" or "جريده" or "مجله" or "ميليشيا" or "مليشيا" or "ميليشيات" or "مليشيات" or "حلف" or "شركه" or "منظمه" or "محطه" or "اذاعه" or "تلفزيون" or "جبهه" or "فصيل" or "كتايب" or "مليشيات" or "موسسه");

    /// <summary>مجلس الأمن القومي is no مجلس الأمن: what follows a body's whole name with such an adjective is another body.</summary>
    private static bool IsAnother(string[] whole, string[] part)
    {
        var next = Array.LastIndexOf(whole, part[^1]) + 1;
        return part.Length > 1 && next > 0 && next < whole.Length && whole[next] is "القومي" or "الوطني" or "الاعلي" or "القوميه" or "الوطنيه" or "الاستشاري";
    }
}
