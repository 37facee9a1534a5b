using System.Globalization;
using Timeline.Storage;
using Timeline.Temporal;

namespace Timeline.FaultWorker;

/// <summary>Articles without end, the same ones each time: number 7 reads the same in every process.</summary>
public static class NumberedArticle
{
    /// <summary>How many are stored in one transaction.</summary>
    public const int PerBatch = 4;

    private static readonly string[] s_people = ["سيرغي لافروف", "فلاديمير بوتين", "حسن روحاني", "ستيفان دي ميستورا", "جون كيري", "بشار الجعفري"];

    private static readonly string[] s_towns = ["سوتشي", "جنيف", "دمشق", "موسكو", "أستانا"];

    /// <summary>The articles of a batch, not yet analysed.</summary>
    public static IReadOnlyList<ArticleDraft> OfBatch(int batch) => [.. Enumerable.Range(0, PerBatch).Select(place => Of(batch, place))];

    private static ArticleDraft Of(int batch, int place)
    {
        var number = (batch * PerBatch) + place;
        var (speaker, other, town) = (s_people[number % s_people.Length], s_people[(number + 1 + (number / 6)) % s_people.Length], s_towns[number % s_towns.Length]);
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"قال {speaker} أمس في الخبر رقم {number} إن المحادثات ستستأنف يوم الأربعاء المقبل. والتقى {speaker} {other} أول أمس في {town}. وأعلن {other} اليوم أن الهدنة صامدة. وسيزور {other} {town} غدا.");
        var day = new DateOnly(2016, 1, 1).AddDays(number * 3 % 900);
        var id = string.Create(CultureInfo.InvariantCulture, $"{batch}-{place}");
        return new ArticleDraft(
            ArticleKey.OfContent("وكالة", text), ArticleKey.OfSource(null, "وكالة", id), id, new OutletDraft("وكالة", "Asia/Damascus"), null, $"الخبر {number}", text,
            day, null, null, WriterDay.Unknown, "", [], []);
    }
}
