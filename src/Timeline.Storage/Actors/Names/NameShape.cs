using System.Text;

namespace Timeline.Storage.Actors;

/// <summary>
/// A name made ready for comparison: its words without marks and titles, the key under which the same name with other spaces
/// falls, and the keys under which similar names are sought.
/// </summary>
internal sealed class NameShape
{
    private NameShape(string key, string[] words, ActorKind kind, string? country, bool isTitled, bool isFullName)
    {
        (Key, Words, Kind, Country, IsTitled, IsFullName) = (key, words, kind, country, isTitled, isFullName);
        Canon = string.Concat(words);
        Blocks = MakeBlocks();
    }

    /// <summary><see cref="NameKey"/> of the name as written.</summary>
    public string Key { get; }

    public string[] Words { get; }

    /// <summary>The words without spaces: شي جينبينغ and شي جين بينغ have one, so have الخارجية الأمريكية and الخارجية الأميركية.</summary>
    public string Canon { get; }

    /// <summary>What the name says of itself.</summary>
    public ActorKind Kind { get; }

    /// <summary>ISO code of the country that a description names.</summary>
    public string? Country { get; }

    /// <summary>One word that says what somebody is and not who: المصدر, القائد.</summary>
    public bool IsBareRole => Words.Length == 1 && NameWords.HeadKind(Words[0]) is not null;

    /// <summary>A title was taken off.</summary>
    public bool IsTitled { get; }

    /// <summary>Keys that similar names share; the first is the canonical one.</summary>
    public string[] Blocks { get; }

    /// <summary>Two words and more that no known word makes a description: they may be a personal name.</summary>
    public bool IsFullName { get; }

    /// <summary>The key under which a surname alone is sought.</summary>
    public static string SurnameBlock(string word) => "1" + Sound(word);

    public static NameShape Of(string name)
    {
        var key = NameKey.Of(name);
        var words = Split(key);
        var first = words.Count > 0 ? NameWords.HeadKind(words[0]) : null;
        var titled = false;
        if (first is null or ActorKind.Office)
        {
            while (words.Count > 2 && NameWords.IsHonorific(words[0]) && (!words[1].StartsWith("ال", StringComparison.Ordinal) || NameWords.IsHonorific(words[1])))
            {
                words.RemoveAt(0);
                titled = true;
            }
        }

        var head = words.Count > 0 ? NameWords.HeadKind(words[0]) : null;
        if (head is null)
        {
            var isFullName = words.Count is >= 2 and <= 6 && !words.Exists(word => NameWords.CountryOf(word) is not null);
            var isPerson = isFullName && (NameWords.IsNative(words[0]) || !words[0].StartsWith("ال", StringComparison.Ordinal));
            return new NameShape(key, [.. words], isPerson ? ActorKind.Person : ActorKind.Unknown, null, titled, isFullName);
        }

        return Description(key, words, head.Value);
    }

    // A body or an office is the same whichever way its country is named: وزارة الخارجية الروسية, الخارجية الروسية.
    private static NameShape Description(string key, List<string> words, ActorKind kind)
    {
        string? country = null;
        var rest = new List<string>(words.Count);
        foreach (var word in words)
        {
            if (rest.Count > 0 && country is null && NameWords.CountryOf(word) is { } named && word == words[^1])
            {
                country = named;
                rest.Add(named);
            }
            else
            {
                rest.Add(NameWords.WithoutArticle(word));
            }
        }

        if (country is not null && rest.Count > 2 && rest[0] == "وزاره")
        {
            rest.RemoveAt(0);
        }

        return new NameShape(key, [.. rest], kind, country, isTitled: false, isFullName: false);
    }

    private static List<string> Split(string key)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i <= key.Length; i++)
        {
            var c = i < key.Length ? key[i] : ' ';
            if (char.IsLetterOrDigit(c))
            {
                if (c != 'ء')
                {
                    word.Append(c);
                }
            }
            else if (word.Length > 0)
            {
                // عبد الفتاح and عبدالفتاح.
                if (words.Count > 0 && words[^1] == "عبد" && word.ToString() is ['ا', 'ل', ..])
                {
                    words[^1] += word.ToString();
                }
                else
                {
                    words.Add(word.ToString());
                }

                word.Clear();
            }
        }

        return words;
    }

    private string[] MakeBlocks()
    {
        var blocks = new List<string> { "=" + Canon };
        if (Words.Length == 1)
        {
            blocks.Add(SurnameBlock(Words[0]));
        }
        else if (IsFullName)
        {
            var last = Sound(Words[^1]);
            foreach (var word in Words.AsSpan(0, Words.Length - 1))
            {
                var sound = Sound(word);
                blocks.Add((sound.Length > 0 ? sound[..1] : "") + "/" + last);
            }
        }

        return [.. blocks.Distinct(StringComparer.Ordinal)];
    }

    // The consonants of a word, those taken together that one foreign sound is written with.
    private static string Sound(string word)
    {
        var builder = new StringBuilder(word.Length);
        foreach (var c in NameWords.WithoutArticle(word))
        {
            var sound = c switch
            {
                'ا' or 'و' or 'ي' or 'ه' or 'ء' => '\0',
                'ج' or 'غ' or 'ق' or 'ك' or 'گ' or 'چ' => 'ك',
                'س' or 'ش' or 'ز' or 'ص' or 'ث' or 'ژ' => 'س',
                'ت' or 'ط' => 'ت',
                'د' or 'ض' or 'ذ' or 'ظ' => 'د',
                'پ' => 'ب',
                'ڤ' => 'ف',
                _ => c,
            };
            if (sound != '\0' && (builder.Length == 0 || builder[^1] != sound))
            {
                builder.Append(sound);
            }
        }

        return builder.ToString();
    }
}
