using System.Collections.Frozen;
using Timeline.Temporal.Text;

namespace Timeline.Temporal.Dating;

/// <summary>What a word can be to the dating of a text; the words stand in <c>words.tsv</c>.</summary>
internal enum DatingWord : byte
{
    /// <summary>السابق</summary>
    Former,

    /// <summary>المنتخب</summary>
    Elect,

    /// <summary>المؤقت, المستقيل: near an office, but in no known term of it.</summary>
    OffTerm,

    /// <summary>نظيره: holds the same office as the one named before.</summary>
    Counterpart,

    /// <summary>نائب: what follows is the office of somebody else.</summary>
    Deputy,

    /// <summary>الحكومة, مجلس: رئيس before it is another office than the presidency.</summary>
    Body,

    /// <summary>الخاص, إلى: joins a long office to its holder: "المبعوث الخاص للأمين العام … إلى سورية".</summary>
    Link,

    /// <summary>عهد, إدارة, آنذاك: the sentence tells of another time.</summary>
    OtherTime,

    /// <summary>بدأ, انطلقت: the first day of something.</summary>
    Begin,

    /// <summary>اختتم, ختام: its last day.</summary>
    End,

    /// <summary>عقد, شارك, في إطار: it goes on.</summary>
    Hold,

    /// <summary>المرتقب, التحضير: it is still to come.</summary>
    Plan,

    /// <summary>نشر في, تاريخ النشر: what a site writes beside the day of publication.</summary>
    Published,

    /// <summary>آخر تحديث</summary>
    Updated,

    /// <summary>Stands in a site's line of time and says nothing: الساعة, بتوقيت.</summary>
    SiteFiller,

    /// <summary>سانا, رويترز, أ ف ب: who sent a text; stands in datelines.</summary>
    Agency,
}

/// <summary>The small words that tell what a name or a landmark says of the writer's day.</summary>
internal static class Words
{
    private static readonly FrozenDictionary<string, int> s_words = Read();

    /// <summary>Whether a normalised word, with or without particles before it, is of a kind.</summary>
    public static bool Is(ReadOnlySpan<char> word, DatingWord kind)
    {
        if (word.IsEmpty)
        {
            return false;
        }

        var lookup = s_words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<Clitics.Split> splits = stackalloc Clitics.Split[Clitics.MostSplits];
        var count = Clitics.SplitsOf(word, splits);
        for (var i = 0; i < count; i++)
        {
            if (lookup.TryGetValue(word[splits[i].StemStart..], out var kinds) && (kinds & (1 << (int)kind)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, int> Read()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in TableFile.Embedded("words"))
        {
            var kind = Enum.Parse<DatingWord>(row.Cells[0], ignoreCase: true);
            foreach (var form in row.Cells[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var word = Stem(CharacterMap.Normalize(form));
                words[word] = words.GetValueOrDefault(word) | (1 << (int)kind);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A normalised word without its article.</summary>
    public static string Stem(string word) => word.Length > 3 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
}
