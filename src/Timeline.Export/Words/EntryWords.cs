using System.Globalization;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.Export.Words;

/// <summary>What files for people say of an entry, in the language of the export.</summary>
internal sealed class EntryWords(bool isArabic)
{
    private readonly DayWords _days = DayWords.For(isArabic);

    public string NoDays => isArabic ? "بلا تاريخ" : "undated";

    /// <summary>The days with how sure they are: a day that stands in for one that nobody told is said to do so.</summary>
    public string Days(EntryRow row)
    {
        if (row.Days is not { } days)
        {
            return NoDays;
        }

        var words = _days.Days(days);
        if (row.DateBasis == DateBasis.WriterDay)
        {
            return isArabic ? $"{words} (بيوم المقال، لم يُذكر تاريخ)" : $"{words} (day of writing, no date told)";
        }

        return days.Length > 1 && row.Grain is Grain.None or < Grain.Week ? (isArabic ? $"في يوم ما بين {words}" : $"some day of {words}") : words;
    }

    /// <summary>The chain from phrase to days, each link on a line of its own.</summary>
    public IEnumerable<string> Chain(EntryRow row)
    {
        if (row.Phrase is { } phrase)
        {
            yield return $"{Name("العبارة", "Phrase")}: «{phrase}»";
        }

        if (row.Explanation is { } explanation)
        {
            yield return $"{Name("لماذا", "Why")}: {(isArabic ? explanation.Ar : explanation.En)}";
        }

        if (row.TimeRule is { } rule)
        {
            yield return $"{Name("القاعدة", "Rule")}: {rule}";
        }

        yield return $"{Name("الثقة", "Confidence")}: {row.Confidence.ToString("0.##", CultureInfo.InvariantCulture)}";
        if (row.CorrectedBy is { } editor)
        {
            yield return $"{Name("صححه", "Corrected by")}: {editor}";
        }

        yield return $"{Name("الشاهد", "Evidence")}: {row.Sentence}";
        if (row.Outlet is not null || row.ArticleTitle is not null)
        {
            yield return $"{Name("المصدر", "Source")}: {string.Join(" · ", ((string?[])[row.Outlet, row.ArticleTitle]).OfType<string>())}";
        }
    }

    private string Name(string ar, string en) => isArabic ? ar : en;
}
